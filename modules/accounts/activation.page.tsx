import { field, page } from '#platform/page'
import { Button, Field, Notice, PageHead, Panel } from '#ui'
import { activateAccount } from './activate-account.ts'
import { activationPath } from './activation.ts'
import { CodeAppQr } from './code-app-qr.tsx'
import { getActivation } from './get-activation.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'

/** Where a one-time link leads: the code app first, then the password, proved together. */
export const activationPage = page({
  path: '/office/kich-hoat/:token',
  may: 'anyone',
  shell: 'bare',
  title: ({ name }) => texts.activation.title(name),
  load: async (ctx, request) => {
    const token = request.params['token'] ?? ''
    return { token, ...(await ctx.call(getActivation, { token })) }
  },
  act: async (ctx, { form, params }) => {
    const newPassword = field(form, 'newPassword')
    if (newPassword !== field(form, 'repeat')) refuse('accounts.passwords_differ')
    await ctx.call(activateAccount, { token: params['token'] ?? '', newPassword, code: field(form, 'code') })
    return { redirect: '/office/dang-nhap?xong=ready' }
  },
  view: ({ token, name, login, secret, codeAddress }, { refusal }) => (
    <>
      <PageHead title={texts.activation.title(name)} text={texts.activation.lead} />
      {refusal && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {refusal.text}
        </Notice>
      )}
      <Panel title={texts.activation.stepApp}>
        <p>{texts.activation.stepAppText}</p>
        <CodeAppQr secret={secret} address={codeAddress} />
      </Panel>
      <Panel title={texts.activation.stepPassword}>
        <form class="stack" method="post" action={activationPath(token)}>
          <p>
            {texts.activation.login}: <b>{login}</b>
          </p>
          <Field
            label={texts.activation.newPassword}
            hint={texts.activation.passwordHint}
            name="newPassword"
            type="password"
            autoComplete="new-password"
            isRequired
          />
          <Field label={texts.activation.repeat} name="repeat" type="password" autoComplete="new-password" isRequired />
          <Field label={texts.activation.code} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} letters={8} isRequired />
          <Button>{texts.activation.done}</Button>
          <input type="hidden" name="username" autoComplete="username" value={login} />
        </form>
      </Panel>
    </>
  ),
})
