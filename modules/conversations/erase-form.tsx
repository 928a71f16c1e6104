import { Button, Field } from '#ui'
import type { ThreadData } from './load-thread.ts'
import { texts } from './texts.vi.ts'

/** To be forgotten on request: folded away, and only with a reason, for it cannot be undone. */
export function EraseForm({ mayErase }: ThreadData) {
  if (!mayErase) return null
  return (
    <details class="more">
      <summary class="link-button">{texts.erase}</summary>
      <form method="post">
        <input type="hidden" name="act" value="erase" />
        <p>{texts.eraseLead}</p>
        <Field id="ly-do-xoa" label={texts.eraseReason} hint={texts.eraseReasonHint} name="reason" isRequired maxLength={200} />
        <Button kind="secondary" size="small">
          {texts.eraseNow}
        </Button>
      </form>
    </details>
  )
}
