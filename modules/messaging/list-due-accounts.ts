import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { isDue } from './account-tokens.ts'

/** The commune's connected accounts whose tokens have used up three quarters of their life. */
export const listDueAccounts = operation({
  name: 'messaging.list-due-accounts',
  kind: 'ask',
  may: 'system',
  summary: 'Accounts whose tokens are due',
  input: z.object({}),
  output: z.object({ accountIds: z.array(id) }),
  run: async (ctx) => {
    const rows = await ctx.db
      .selectFrom('channel_account')
      .select(['id', 'tokens_at', 'tokens_expire_at'])
      .where('state', '=', 'connected')
      .where('tokens_sealed', 'is not', null)
      .execute()
    return { accountIds: rows.filter((row) => isDue(row.tokens_at, row.tokens_expire_at, ctx.now)).map((row) => row.id) }
  },
})
