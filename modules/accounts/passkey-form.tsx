import { Button, type Children, Notice } from '#ui'
import { texts } from './texts.vi.ts'

type PasskeyFormProps = { action: string; kind: 'get' | 'create'; options: string; button: string; children?: Children }

/** A form whose answer only the browser's authenticator can give; the island shows it and fills it in, without script it stays hidden. */
export function PasskeyForm({ action, kind, options, button, children }: PasskeyFormProps) {
  return (
    <form class="stack" method="post" action={action} data-passkey={kind} data-options={options} hidden>
      {children}
      <div data-passkey-failed="" hidden>
        <Notice tone="alarm" role="alert">
          {texts.signIn.passkeyFailed}
        </Notice>
      </div>
      <Button kind="secondary" icon="fingerprint-pattern">
        {button}
      </Button>
      <input type="hidden" name="act" value={kind === 'get' ? 'passkey' : 'confirm-passkey'} />
      <input type="hidden" name="answer" value="" />
    </form>
  )
}
