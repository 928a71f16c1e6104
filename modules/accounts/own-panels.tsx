import type { z } from 'zod'
import { Button, Field, LinkButton, List, Notice, Panel, sayDate, vietnamDate } from '#ui'
import { CodeAppQr } from './code-app-qr.tsx'
import type { getOwnAccount } from './get-own-account.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { texts } from './texts.vi.ts'
import { when } from './when.ts'

export const OWN_PATH = '/office/toi'
type Own = z.output<typeof getOwnAccount.output>
const words = texts.own

export function Password({ login }: { login: string }) {
  return (
    <Panel title={words.password} icon="lock">
      <form class="stack" method="post" action={OWN_PATH}>
        <Current id="password-now" />
        <Field
          label={texts.activation.newPassword}
          hint={texts.activation.passwordHint}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          letters={28}
          isRequired
        />
        <Field label={texts.activation.repeat} name="repeat" type="password" autoComplete="new-password" letters={28} isRequired />
        <Button>{words.change}</Button>
        <input type="hidden" name="act" value="password" />
        <input type="hidden" name="username" autoComplete="username" value={login} />
      </form>
    </Panel>
  )
}

export function CodeApp({ data: { hasCodeApp, codeAppBegun } }: { data: Own }) {
  return (
    <Panel title={words.codeApp} icon="smartphone" id="ung-dung-ma">
      {codeAppBegun ? (
        <form class="stack" method="post" action={OWN_PATH}>
          <p>{texts.activation.stepAppText}</p>
          <CodeAppQr {...codeAppBegun} />
          <Field label={texts.activation.code} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} letters={8} isRequired />
          <Button>{words.confirmCodeApp}</Button>
          <input type="hidden" name="act" value="confirm-code-app" />
        </form>
      ) : (
        <form class="stack" method="post" action={OWN_PATH}>
          <p>{hasCodeApp ? words.hasCodeApp : words.noCodeApp}</p>
          <Current id="password-app" />
          <Button kind="secondary">{words.beginCodeApp}</Button>
          <input type="hidden" name="act" value="begin-code-app" />
        </form>
      )}
    </Panel>
  )
}

export function Passkeys({ data: { passkeys, passkeyBegun } }: { data: Own }) {
  return (
    <Panel title={words.passkeys} icon="fingerprint-pattern" id="khoa">
      {passkeys.length === 0 && <p>{words.noPasskeys}</p>}
      <List
        rows={passkeys.map((passkey) => ({
          title: passkey.name,
          text: [words.added(sayDate(vietnamDate(passkey.createdAt))), passkey.lastUsedAt && words.used(when(passkey.lastUsedAt))].filter(Boolean).join(' · '),
          after: (
            <form method="post" action={OWN_PATH}>
              <input type="hidden" name="act" value="remove-passkey" />
              <input type="hidden" name="passkeyId" value={passkey.id} />
              <LinkButton tone="alarm">{words.remove}</LinkButton>
            </form>
          ),
        }))}
      />
      {passkeyBegun ? (
        <>
          <PasskeyForm action={OWN_PATH} kind="create" options={passkeyBegun} button={words.confirmPasskey}>
            <Field label={words.passkeyName} name="name" value={words.passkeyNameValue} isRequired />
          </PasskeyForm>
          <div data-passkey-excuse="">
            <Notice>{words.needsScript}</Notice>
          </div>
        </>
      ) : (
        <form class="stack" method="post" action={OWN_PATH}>
          <Current id="password-key" />
          <Button kind="secondary">{words.beginPasskey}</Button>
          <input type="hidden" name="act" value="begin-passkey" />
        </form>
      )}
    </Panel>
  )
}

export function Sessions({ data: { sessions } }: { data: Own }) {
  return (
    <Panel title={words.sessions} icon="clock">
      <List
        rows={sessions.map((session) => ({
          title: `${session.device || session.address}${session.isThisOne ? ` (${words.thisOne})` : ''}`,
          text: [session.device && session.address, words.since(when(session.createdAt)), words.used(when(session.lastSeenAt))].filter(Boolean).join(' · '),
          after: !session.isThisOne && (
            <form method="post" action={OWN_PATH}>
              <input type="hidden" name="act" value="end-session" />
              <input type="hidden" name="sessionId" value={session.id} />
              <LinkButton tone="alarm">{words.end}</LinkButton>
            </form>
          ),
        }))}
      />
    </Panel>
  )
}

function Current({ id }: { id: string }) {
  return <Field id={id} label={words.current} name="password" type="password" autoComplete="current-password" letters={28} isRequired />
}
