import { type Frame, field } from '#platform/page'
import { Field } from '#ui'
import { texts } from './page-texts.vi.ts'

/** Where a resident writes the phone a code is to come to, with what is wrong with it. */
export function PhoneField({ frame, error }: { frame: Frame; error: string | undefined }) {
  return (
    <div class="big-box">
      <Field
        label={texts.phone}
        hint={texts.phoneHint}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        value={field(frame.form, 'phone')}
        maxLength={40}
        letters={14}
        isRequired
        error={error}
        takesFocus={error !== undefined}
      />
    </div>
  )
}
