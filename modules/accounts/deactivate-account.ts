import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireActiveAccount } from './account-of.ts'
import { accountLeft } from './events.ts'
import { requireAdministratorLeft } from './grants.ts'
import { endSessions } from './open-session.ts'
import { refuse } from './refusals.ts'

/**
 * Closes the account of somebody who leaves. Its sessions and links end at once, and whoever holds open work of theirs
 * hears `accounts.account-left` and gives it to the successor, who must be at work here.
 */
export const deactivateAccount = operation({
  name: 'accounts.deactivate-account',
  kind: 'do',
  may: 'granted',
  summary: 'Close the account of somebody who leaves and hand their open work to a successor',
  input: z.object({ accountId: id, successorId: id, reason: shortText }),
  output: z.object({}),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId, successorId }) => {
    await requireActiveAccount(ctx, accountId)
    await requireSuccessor(ctx, accountId, successorId)
    await ctx.db
      .updateTable('account')
      .set({ is_active: false, left_at: ctx.now, successor_id: successorId })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', accountId)
      .execute()
    await requireAdministratorLeft(ctx)
    await endSessions(ctx, accountId)
    for (const table of ['activation', 'sign_in_step', 'proof_enrolment'] as const)
      await ctx.db.deleteFrom(table).where('commune_id', '=', ctx.commune.id).where('account_id', '=', accountId).execute()
    await ctx.publish(accountLeft, { accountId, successorId })
    return {}
  },
})

async function requireSuccessor(ctx: Parameters<typeof deactivateAccount.run>[0], accountId: number, successorId: number): Promise<void> {
  const successor = await ctx.db
    .selectFrom('account')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', successorId)
    .where('id', '<>', accountId)
    .where('is_active', '=', true)
    .executeTakeFirst()
  if (!successor) refuse('accounts.successor_not_fit')
}
