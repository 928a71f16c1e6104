import { OwnForms } from '#case-forms'
import { readableRef } from '#cases'
import type { Frame } from '#platform/page'
import { BackLink, ErrorSummary, Icon, LinkButton, Notice, PageHead, Qr, Slip, Timeline, type TimelineEvent } from '#ui'
import { byWhenOf } from './by-when.ts'
import { CallBack } from './call-back.tsx'
import { Bridge, ByWhenLines } from './case-parts.tsx'
import { GivenPapers, MissingPapers, PapersToBring, ResultFiles } from './own-papers.tsx'
import type { OwnView } from './own-view.ts'
import { Rating } from './rating.tsx'
import { headingOf, isClosed, isSigning } from './standing-words.ts'
import { texts } from './texts.vi.ts'
import { sayAt } from './when-words.ts'
import { WhySo } from './why-so.tsx'

/** A case as its owner sees it: the answer, by when, who has it, what happened, and what they may do. */
export function OwnCase({ own, qr, isNew, frame }: { own: OwnView; qr: boolean[][]; isNew: boolean; frame: Frame }) {
  const { now, refusal, request } = frame
  const shown = { ...own, missing: own.supplement?.items.length ?? 0, answerBy: own.supplement?.answerBy ?? null }
  const isInZalo = /zalo/i.test(request.userAgent ?? '')
  const done = texts.doneNotices[request.query['xong'] ?? '']
  const about = own.isForOther ? texts.comma(own.procedureName, texts.forThem(own.applicantName)) : own.procedureName
  return (
    <>
      <BackLink href="/ho-so">{texts.own}</BackLink>
      {refusal ? (
        <ErrorSummary errors={[{ field: String(refusal.details['field'] ?? 'viec'), text: refusal.text }]} />
      ) : (
        done && (
          <Notice tone="done" icon="circle-check" role="status">
            {done}
          </Notice>
        )
      )}
      {isNew ? <p class="page-above">{about}</p> : <PageHead above={about} title={headingOf(shown)} />}
      {own.isOnlyPrepared && (
        <Notice tone="now" title={`${texts.prepared}.`}>
          {!isClosed(own.state) && texts.preparedText}
        </Notice>
      )}
      <Bridge shown={shown} />
      <Slip
        foot={
          <div class="slip-code">
            <span>
              <small>{(own.code ?? own.externalCode) ? texts.code : texts.lookUpName}</small>
              <b class="tracking-ref t">{own.code ?? own.externalCode ?? readableRef(own.ref)}</b>
            </span>
            <details class="slip-qr">
              <summary>
                <Icon name="qr-code" size={26} />
                <span>{texts.openQr}</span>
              </summary>
              <Qr label={texts.qr} matrix={qr} caption={texts.qrCaption} code={readableRef(own.ref)} />
            </details>
          </div>
        }
      >
        <ByWhenLines lines={byWhenOf(shown, now)} />
        {own.why.length > 0 && own.dueAt && (own.state === 'taken_in' || own.state === 'in_progress') && (
          <details class="more">
            <summary>{texts.why}</summary>
            <ul class="reasons">
              {own.why.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </Slip>
      <WhySo own={own} now={now} />
      {own.supplement && <MissingPapers asked={own.supplement} frame={frame} />}
      {own.fee && <Notice tone="now">{texts.fee(texts.dong(own.fee.amountDong), own.fee.what)}</Notice>}
      {own.state === 'ready' && <Notice title={`${texts.bring}.`}>{texts.bringText}</Notice>}
      {own.receivedAt === null && !isClosed(own.state) && <PapersToBring names={own.papersToBring} />}
      <ResultFiles own={own} isInZalo={isInZalo} />
      <Rating own={own} frame={frame} />
      <OwnForms caseRef={own.ref} forms={own.forms} isInZalo={isInZalo} />
      <h2>{texts.history}</h2>
      <Timeline events={events(own, now)} />
      {!isClosed(own.state) && <CallBack own={own} now={now} />}
      <GivenPapers papers={own.papers} />
      {own.mayDo.includes('withdrawn') && (
        <LinkButton tone="alarm" icon="undo-2" href={`/ho-so/${own.ref}/rut`}>
          {texts.withdraw}
        </LinkButton>
      )}
    </>
  )
}

/** What is waited for now, then what happened, newest first. */
function events({ state, step, handler, timeline, officePhone: _, ...own }: OwnView, now: Date): TimelineEvent[] {
  const waiting = state === 'in_progress' && isSigning(step) ? texts.waitingSignature : texts.waitingNow[state]?.(handler?.name ?? texts.officers)
  const newest = timeline.at(-1)
  const first: TimelineEvent[] =
    waiting && newest
      ? [{ title: waiting, state: 'now', icon: own.waitsFor === 'resident' ? 'user' : 'pencil-line', time: texts.since(sayAt(newest.at, now)) }]
      : []
  const past = [...timeline]
    .reverse()
    .map(({ words, reason, at }): TimelineEvent => ({ title: words, state: 'done', time: sayAt(at, now), ...(reason ? { detail: texts.reason(reason) } : {}) }))
  return [...first, ...past]
}
