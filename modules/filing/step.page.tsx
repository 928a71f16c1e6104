import { type Frame, page } from '#platform/page'
import { actOnStep } from './act-on-step.ts'
import { PickForm, SituationForm } from './choose-form.tsx'
import { ContactForm } from './contact-form.tsx'
import { FilingHead, ModeLine, SavedLine } from './filing-way.tsx'
import { FORM } from './form-name.ts'
import { loadStep, type StepPage } from './load-step.ts'
import { PaperForm } from './paper-form.tsx'
import { draftPath } from './paths.ts'
import { Review } from './review.tsx'
import { texts } from './texts.vi.ts'
import { WhomForm } from './whom-form.tsx'

/** One question of a draft, or its review. Only its holder opens it, so that no search engine may keep it. */
export const stepPage = page({
  path: '/nop-ho-so/h/:draftId/:step',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  uploads: {},
  islands: ['modules/filing/filing.island.ts'],
  title: (data) => `${questionOf(data).title} · ${texts.title(data.now?.name ?? '')}`,
  load: loadStep,
  act: actOnStep,
  view: (data, frame) => {
    const { draft, now, steps, step, pass } = data
    const at = steps.findIndex(({ id }) => id === step.id)
    const { title, hint } = questionOf(data)
    const before = steps[at - 1]
    const back = before
      ? { href: draftPath(draft.draftId, before.id, pass), words: texts.back }
      : at < 0
        ? { href: draftPath(draft.draftId, 'xem-lai', pass), words: texts.review }
        : { href: `/thu-tuc/${draft.procedureCode}`, words: texts.backToProcedure }
    const isAsked = step.kind !== 'review' && !(step.kind === 'contact' && !draft.owner && draft.openedBy === 'browser')
    return (
      <>
        <FilingHead title={title} hint={hint} procedure={now?.name ?? ''} at={at} of={steps.length} back={back} form={isAsked ? FORM : undefined} />
        {step.kind === 'review' && now && <ModeLine now={now} isLoud />}
        <Question data={data} frame={frame} />
        <SavedLine>{texts.saved}</SavedLine>
        {step.kind !== 'review' && now && <ModeLine now={now} />}
      </>
    )
  },
})

function Question({ data, frame }: { data: StepPage; frame: Frame }) {
  const { step, actsFor, draft } = data
  switch (step.kind) {
    case 'whom': {
      const signIn = frame.actor.kind === 'anyone' && draft.openedBy === 'browser' ? `/dang-nhap?tiep=${encodeURIComponent(frame.request.path)}` : null
      return <WhomForm frame={frame} actsFor={actsFor} answers={draft.answers} signIn={signIn} />
    }
    case 'contact':
      return <ContactForm data={data} frame={frame} />
    case 'situation':
      return <SituationForm data={data} frame={frame} />
    case 'pick':
      return <PickForm data={data} frame={frame} />
    case 'review':
      return <Review data={data} frame={frame} />
    default:
      return <PaperForm data={data} frame={frame} />
  }
}

function questionOf({ step }: StepPage): { title: string; hint?: string } {
  switch (step.kind) {
    case 'whom':
      return { title: texts.whom, hint: texts.whomHint }
    case 'contact':
      return { title: texts.contact }
    case 'situation':
      return { title: texts.situation, hint: texts.situationHint }
    case 'pick':
      return { title: texts.pick, hint: texts.pickHint }
    case 'paper':
      return { title: step.paper.name, hint: step.paper.hint ?? texts.paperHint }
    case 'free':
      return { title: texts.free, hint: texts.freeHint }
    case 'review':
      return { title: texts.review }
  }
}
