import { type Frame, field } from '#platform/page'
import { Button, Checkboxes, ErrorSummary, Radios } from '#ui'
import { errorsOf } from './form-errors.ts'
import { FORM } from './form-name.ts'
import type { StepPage } from './load-step.ts'
import { papersToSend } from './steps.ts'
import { texts } from './texts.vi.ts'

/** Which situation is theirs. */
export function SituationForm({ data: { draft, now }, frame }: { data: StepPage; frame: Frame }) {
  const { form, refusal } = frame
  return (
    <form class="stack" method="post" noValidate id={FORM} data-nop="cau">
      {refusal && <ErrorSummary errors={errorsOf(refusal, 'situationId')} />}
      <Radios
        legend={texts.situation}
        isLegendHidden
        name="situationId"
        value={field(form, 'situationId') || draft.answers.situationId}
        options={(now?.papers.situations ?? []).map(({ id, name, hint }) => ({ value: id, label: name, hint: hint ?? undefined }))}
      />
      <Go />
    </form>
  )
}

/** Which papers of a long list are theirs. */
export function PickForm({ data: { draft, now }, frame }: { data: StepPage; frame: Frame }) {
  const papers = now ? papersToSend(now.papers, draft.answers) : []
  return (
    <form class="stack" method="post" noValidate id={FORM} data-nop="cau">
      {frame.refusal && <ErrorSummary errors={errorsOf(frame.refusal, 'picked')} />}
      <Checkboxes
        legend={texts.pick}
        isLegendHidden
        name="picked"
        values={draft.answers.picked}
        options={papers.map(({ id, name, hint }) => ({ value: id, label: name, hint: hint ?? undefined }))}
      />
      <Go />
    </form>
  )
}

function Go() {
  return (
    <Button iconEnd="arrow-right" name="viec" value="tiep">
      {texts.go}
    </Button>
  )
}
