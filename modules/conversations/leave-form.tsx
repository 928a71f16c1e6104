import type { Answer } from '#assistant'
import { type Frame, field } from '#platform/page'
import { Button, Checkbox, ErrorSummary, Field, Notice, TextArea } from '#ui'
import { texts } from './texts.vi.ts'

export type AskData = { question: string; answer: Answer | null; opening: string; isOpenNow: boolean; ticket: string }

/** The way to a person: open where the machine has no answer, folded away where it has one. */
export function LeaveForm({ data, frame, isAskedFor }: { data: AskData; frame: Frame; isAskedFor: boolean }) {
  const isOpen = isAskedFor || frame.refusal !== null
  if (!isOpen)
    return (
      <details class="more">
        <summary>{texts.notThis}</summary>
        <FormItself data={data} frame={frame} />
      </details>
    )
  return (
    <section class="stack">
      <h2>{titleFor(data)}</h2>
      <p>{texts.leaveLead}</p>
      <FormItself data={data} frame={frame} />
    </section>
  )
}

function titleFor({ answer }: AskData): string {
  if (answer?.kind === 'officer') return texts.leaveOfficer
  if (answer?.kind === 'petition') return texts.leavePetition
  return answer?.kind === 'unknown' ? texts.leaveUnknown : texts.leaveTitle
}

function FormItself({ data, frame }: { data: AskData; frame: Frame }) {
  const { form, refusal } = frame
  const phoneError = refusal?.code === 'conversations.phone_invalid' ? refusal.text : undefined
  return (
    <form class="stack" method="post" action={`/hoi-dap?q=${encodeURIComponent(data.question)}`}>
      {refusal && <ErrorSummary errors={[{ field: phoneError ? 'phone' : 'text', text: refusal.text }]} />}
      {!data.isOpenNow && <Notice tone="now">{texts.afterHours(data.opening)}</Notice>}
      <input type="hidden" name="ticket" value={field(form, 'ticket') || data.ticket} />
      <TextArea
        label={texts.leaveQuestion}
        name="text"
        rows={4}
        maxLength={2000}
        isRequired
        value={field(form, 'text') || (data.answer?.kind === 'officer' ? '' : data.question)}
      />
      <Field
        label={texts.leavePhone}
        hint={texts.leavePhoneHint}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        letters={12}
        isRequired={false}
        value={field(form, 'phone')}
        error={phoneError}
      />
      <Checkbox label={texts.leaveConsent} hint={texts.leaveConsentHint} name="consent" isChecked={field(form, 'consent') === 'yes'} />
      <Button icon="send">{texts.leaveButton}</Button>
    </form>
  )
}
