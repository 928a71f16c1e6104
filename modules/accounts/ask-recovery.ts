import { z } from 'zod'
import { id, longText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { requireActiveAccount } from './account-of.ts'
import { ownAccount } from './own-account.ts'
import { refuse } from './refusals.ts'

/** One administrator asks that somebody who lost password or device gets a new link; another one decides. */
export const askRecovery = operation({
  name: 'accounts.ask-recovery',
  kind: 'do',
  may: 'granted',
  summary: 'Ask for a new sign-in link for somebody who lost password or device; another administrator decides',
  input: z.object({ accountId: id, reason: longText.max(500) }),
  output: z.object({ recoveryId: z.number() }),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId, reason }) => {
    const asker = await ownAccount(ctx)
    await requireActiveAccount(ctx, accountId)
    return { recoveryId: await putRecovery(ctx, accountId, asker.id, reason) }
  },
})

/** One open request for an account at a time. */
export async function putRecovery(ctx: Context, accountId: number, askedBy: number, reason: string): Promise<number> {
  const put = await ctx.db
    .insertInto('recovery')
    .values({ commune_id: ctx.commune.id, account_id: accountId, asked_by: askedBy, asked_at: ctx.now, reason })
    .onConflict((conflict) => conflict.columns(['commune_id', 'account_id']).where('decided_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return put?.id ?? refuse('accounts.recovery_already_asked')
}
