import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireAccount } from './account-of.ts'
import { endSessions } from './open-session.ts'

/** Ends every session of an account, such as after a lost phone. */
export const endAccountSessions = operation({
  name: 'accounts.end-account-sessions',
  kind: 'do',
  may: 'granted',
  summary: 'End every session of an account',
  input: z.object({ accountId: id }),
  output: z.object({ ended: z.number() }),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId }) => {
    await requireAccount(ctx, accountId)
    return { ended: await endSessions(ctx, accountId) }
  },
})
