import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireActiveAccount } from './account-of.ts'
import { makeActivation } from './activation.ts'
import { refuse } from './refusals.ts'

/** A new one-time link for an account that was never activated; later only a recovery gives one. */
export const renewActivation = operation({
  name: 'accounts.renew-activation',
  kind: 'do',
  may: 'granted',
  summary: 'A new activation link for an account that was never activated',
  input: z.object({ accountId: id }),
  output: z.object({ activationToken: z.string() }),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId }) => {
    const account = await requireActiveAccount(ctx, accountId)
    if (account.password_hash !== null) refuse('accounts.already_active')
    return { activationToken: await makeActivation(ctx, accountId) }
  },
})
