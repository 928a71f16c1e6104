import { type Frame, field } from '#platform/page'
import { Button, Checkbox, Field } from '#ui'
import { linkTexts } from './link-texts.vi.ts'

const texts = linkTexts.desk

/** The code that is shown, the card that was compared; another name asks for one word more. */
export function AccountForm({ frame }: { frame: Frame }) {
  const isOtherName = frame.refusal?.code === 'residents.name_differs'
  const typed = (name: string) => field(frame.form, name)
  return (
    <form class="stack" method="post" autocomplete="off">
      <input type="hidden" name="act" value="link" />
      <p class="hint">{texts.linkLead}</p>
      <Field label={texts.code} name="code" inputMode="numeric" autoComplete="off" maxLength={9} letters={9} isRequired value={typed('code')} />
      <Checkbox label={texts.compared} name="hasCompared" isChecked={typed('hasCompared') === 'yes'} isRequired />
      {isOtherName && <Checkbox label={texts.nameRight} name="isNameRight" isRequired />}
      <Field label={texts.reason} name="reason" autoComplete="off" maxLength={200} isRequired value={typed('reason') || texts.usualReason} />
      <Button icon="check">{texts.linkNow}</Button>
    </form>
  )
}
