import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { askNewPasskey } from '#platform/passkeys'
import { keepEnrolment } from './enrolment.ts'
import { isOwnPassword, ownAccount } from './own-account.ts'
import { passkeysOf } from './passkeys-of.ts'

/** Begins to add a passkey: the browser's question is kept ten minutes. `host` with port. */
export const beginPasskey = operation({
  name: 'accounts.begin-passkey',
  kind: 'do',
  may: 'granted',
  isInternal: true,
  summary: 'Begin to add a passkey to one’s own account',
  input: z.object({ password: personal(z.string().max(200)), host: z.string().max(253) }),
  output: z.object({ outcome: z.enum(['begun', 'wrong', 'locked']) }),
  run: async (ctx, { password, host }) => {
    const account = await ownAccount(ctx)
    const answer = await isOwnPassword(ctx, account, password)
    if (answer !== 'right') return { outcome: answer }
    const owner = { id: `${ctx.commune.id}:${account.id}`, login: account.login, name: account.name }
    const { options } = await askNewPasskey(host, owner, await passkeysOf(ctx, account.id), { name: ctx.commune.name, random: ctx.random })
    await keepEnrolment(ctx, account.id, 'passkey', { question: options })
    return { outcome: 'begun' as const }
  },
})
