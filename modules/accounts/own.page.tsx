import type { Context } from '#platform/context'
import { type Frame, field, type Posted, page, type Redirect } from '#platform/page'
import { Notice, PageHead } from '#ui'
import { beginCodeApp } from './begin-code-app.ts'
import { beginPasskey } from './begin-passkey.ts'
import { changePassword } from './change-password.ts'
import { confirmCodeApp } from './confirm-code-app.ts'
import { confirmPasskey } from './confirm-passkey.ts'
import { endOwnSession } from './end-own-session.ts'
import { getOwnAccount } from './get-own-account.ts'
import { CodeApp, OWN_PATH, Passkeys, Password, Sessions } from './own-panels.tsx'
import { refuse } from './refusals.ts'
import { Done, Refused } from './refused.tsx'
import { removePasskey } from './remove-passkey.ts'
import { texts } from './texts.vi.ts'

/** One's own password, code app, passkeys and sessions. */
export const ownPage = page({
  path: OWN_PATH,
  may: getOwnAccount,
  shell: 'office',
  title: () => texts.own.title,
  load: (ctx) => ctx.call(getOwnAccount, {}),
  act,
  view: (data, frame) => (
    <>
      <PageHead title={data.name} text={`${texts.own.title} · ${data.login}`} />
      <Refused frame={frame} />
      <Done frame={frame} told={texts.own.told} />
      <Alert frame={frame} />
      <Password login={data.login} />
      <CodeApp data={data} />
      <Passkeys data={data} />
      <Sessions data={data} />
    </>
  ),
  islands: ['modules/accounts/passkey.island.ts'],
})

const done = (what: string): Redirect => ({ redirect: `${OWN_PATH}?xong=${what}` })
const alarm = (what: string): Redirect => ({ redirect: `${OWN_PATH}?loi=${what}` })

// Wrong passwords are on record: the operations answer them and the page tells them by `?loi=`.
async function act(ctx: Context, { form, host }: Posted): Promise<Redirect> {
  const password = field(form, 'password')
  switch (field(form, 'act')) {
    case 'begin-code-app':
      return begun(await ctx.call(beginCodeApp, { password }), 'ung-dung-ma')
    case 'confirm-code-app':
      await ctx.call(confirmCodeApp, { code: field(form, 'code') })
      return done('code')
    case 'begin-passkey':
      return begun(await ctx.call(beginPasskey, { password, host }), 'khoa')
    case 'confirm-passkey':
      await ctx.call(confirmPasskey, { host, answer: field(form, 'answer'), name: field(form, 'name') })
      return done('passkey')
    case 'remove-passkey':
      await ctx.call(removePasskey, { passkeyId: field(form, 'passkeyId') })
      return done('removed')
    case 'end-session':
      await ctx.call(endOwnSession, { sessionId: field(form, 'sessionId') })
      return done('ended')
    default: {
      if (field(form, 'newPassword') !== field(form, 'repeat')) refuse('accounts.passwords_differ')
      const { outcome } = await ctx.call(changePassword, { password, newPassword: field(form, 'newPassword') })
      return outcome === 'changed' ? done('changed') : alarm(outcome)
    }
  }
}

function begun({ outcome }: { outcome: 'begun' | 'wrong' | 'locked' }, place: string): Redirect {
  return outcome === 'begun' ? { redirect: `${OWN_PATH}#${place}` } : alarm(outcome)
}

function Alert({ frame }: { frame: Frame }) {
  const words = texts.own.alerts[frame.request.query['loi'] as keyof typeof texts.own.alerts]
  if (!words || frame.refusal) return null
  return (
    <Notice tone="alarm" icon="circle-alert" role="alert">
      {words}
    </Notice>
  )
}
