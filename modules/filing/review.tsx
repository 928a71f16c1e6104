import { type Frame, field } from '#platform/page'
import { Button, ButtonLink, Checkbox, type Children, ErrorSummary, LinkButton, Notice, Panel } from '#ui'
import { applicantName } from './applicant.ts'
import { errorsOf } from './form-errors.ts'
import { FORM } from './form-name.ts'
import type { StepPage } from './load-step.ts'
import { pictureHref } from './paper-form.tsx'
import { draftPath } from './paths.ts'
import { type FilingStep, FREE_PAPER, isAnswered, paperIdOf, papersToBring, resumeStep, situationOf } from './steps.ts'
import { texts } from './texts.vi.ts'

/** Everything once more, each with its way back, then consent and sending. */
export function Review({ data, frame }: { data: StepPage; frame: Frame }) {
  const { draft, now, steps, pass } = data
  const { refusal } = frame
  if (!now || now.mode === 'guide')
    return (
      <>
        <Notice tone="alarm" icon="circle-alert">
          {texts.notHereAnyMore}
        </Notice>
        <ButtonLink href={`/thu-tuc/${draft.procedureCode}`}>{texts.backToProcedure}</ButtonLink>
      </>
    )
  const left = resumeStep(steps, draft.answers)
  return (
    <>
      {refusal && <ErrorSummary errors={errorsOf(refusal, 'dong-y')} />}
      <WhatChanged data={data} />
      <Panel isFlush>
        <dl class="review">
          {steps
            .filter(({ kind }) => kind !== 'review')
            .map((step) => (
              <Line data={data} step={step} />
            ))}
          <Bring data={data} />
        </dl>
      </Panel>
      {!steps.some(({ kind }) => kind === 'free') && (
        <p class="filing-aside">
          <LinkButton icon="paperclip" href={draftPath(draft.draftId, `giay-${FREE_PAPER}`, pass)}>
            {texts.addMore}
          </LinkButton>
        </p>
      )}
      {left.kind === 'review' ? (
        <form class="stack" method="post" noValidate id={FORM} data-nop="gui">
          {!draft.owner && !draft.isOfStaff && <Notice tone="now">{texts.unsigned}</Notice>}
          <input type="hidden" name="seenVersionId" value={String(now.versionId)} />
          <input type="hidden" name="seenMode" value={now.mode} />
          <Checkbox
            id="dong-y"
            label={texts.consent}
            name="dong-y"
            isChecked={field(frame.form, 'dong-y') === 'yes'}
            error={refusal?.code === 'filing.consent_needed' ? refusal.text : undefined}
          />
          <Button icon="send">{texts.send[now.mode]}</Button>
        </form>
      ) : (
        <>
          <Notice tone="now">{texts.leftOpen}</Notice>
          <ButtonLink href={draftPath(draft.draftId, left.id, pass)}>{texts.leftOpenGo}</ButtonLink>
        </>
      )}
    </>
  )
}

function WhatChanged({ data: { changed, now } }: { data: StepPage }) {
  if (changed === 'mode') return <Notice tone="alarm">{texts.modeChanged(`${texts.mode[now?.mode ?? 'guide']} ${now?.explained ?? ''}`)}</Notice>
  return changed === 'papers' ? <Notice tone="now">{texts.papersChanged}</Notice> : null
}

function Line({ data, step }: { data: StepPage; step: FilingStep }) {
  const { draft, pass } = data
  const { question, answer } = said(data, step)
  return (
    <div class="review-line">
      <dt>{question}</dt>
      <dd>
        {isAnswered(step, draft.answers) ? answer : <b class="late">{texts.paperOpen}</b>}
        <Pictures data={data} step={step} />
      </dd>
      <dd class="review-edit">
        <a class="link-button" href={draftPath(draft.draftId, step.id, pass)} aria-label={texts.editWhat(question)}>
          {texts.edit}
        </a>
      </dd>
    </div>
  )
}

function Pictures({ data: { draft, pass }, step }: { data: StepPage; step: FilingStep }) {
  const papers = draft.papers.filter(({ paperId, thumbnailFileId }) => paperId === paperIdOf(step) && thumbnailFileId !== null)
  if (papers.length === 0) return null
  return (
    <span class="review-pictures">
      {papers.map((paper) => (
        <a href={pictureHref(draft.draftId, paper, pass, true)}>
          <img class="thumb" src={pictureHref(draft.draftId, paper, pass)} alt={paper.name} width="64" height="64" loading="lazy" />
        </a>
      ))}
    </span>
  )
}

function said({ draft, now, hamlets }: StepPage, step: FilingStep): { question: string; answer: Children } {
  const { answers, owner } = draft
  if (step.kind === 'whom') return { question: texts.reviewWhom, answer: <b>{applicantName(answers) ?? texts.self}</b> }
  if (step.kind === 'contact') {
    const { name, phone, address, hamletId } = answers.contact ?? { name: '', phone: null, address: '', hamletId: null }
    const place = [address, hamlets.find(({ id }) => id === hamletId)?.name].filter(Boolean).join(', ')
    const number = phone ? `0${phone.slice(2)}` : owner?.maskedPhone
    return {
      question: texts.reviewContact,
      answer: (
        <>
          <b>{name}</b>
          {number && <small class="t">{number}</small>}
          {place && <small>{place}</small>}
        </>
      ),
    }
  }
  if (step.kind === 'situation') return { question: texts.reviewSituation, answer: <b>{now ? situationOf(now.papers, answers).name : ''}</b> }
  if (step.kind === 'pick') return { question: texts.reviewPick, answer: <b>{texts.reviewPicked(answers.picked?.length ?? 0)}</b> }
  const paperId = paperIdOf(step) ?? ''
  const count = draft.papers.filter((paper) => paper.paperId === paperId).length
  const state = answers.papers[paperId]
  const words = count > 0 ? texts.papersSent(count) : state === 'bring' ? texts.paperBring : texts.paperNone
  return { question: step.kind === 'paper' ? step.paper.name : texts.freePaper, answer: <b>{words}</b> }
}

function Bring({ data: { draft, now } }: { data: StepPage }) {
  const papers = now ? papersToBring(now.papers, draft.answers) : []
  if (papers.length === 0) return null
  return (
    <div class="review-line">
      <dt>{texts.bringAlong}</dt>
      <dd>
        {papers.map(({ name, hint }) => (
          <span class="review-bring">
            <b>{name}</b>
            {hint && <small>{hint}</small>}
          </span>
        ))}
      </dd>
    </div>
  )
}
