import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireActiveAccount } from './account-of.ts'
import { makeActivation } from './activation.ts'
import { endSessions } from './open-session.ts'
import { ownAccount } from './own-account.ts'
import { refuse } from './refusals.ts'

/** Whether this administrator may decide: neither the one who asked nor the one it is about. */
export function mayDecide(recovery: { askedBy: number; accountId: number }, deciderId: number): boolean {
  return deciderId !== recovery.askedBy && deciderId !== recovery.accountId
}

/** The second administrator's decision. Yes ends the account's sessions and answers the token of a one-time link. */
export const decideRecovery = operation({
  name: 'accounts.decide-recovery',
  kind: 'do',
  may: 'granted',
  summary: 'Decide, as a second administrator, on a request for a new sign-in link',
  input: z.object({ recoveryId: id, isApproved: z.stringbool().or(z.boolean()) }),
  output: z.object({ accountId: z.number(), activationToken: z.string().nullable() }),
  subject: ({ recoveryId }, { accountId }) => `account:${accountId} recovery:${recoveryId}`,
  run: async (ctx, { recoveryId, isApproved }) => {
    const decider = await ownAccount(ctx)
    const row = await ctx.db
      .selectFrom('recovery')
      .select(['id', 'account_id', 'asked_by'])
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', recoveryId)
      .where('decided_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return refuse('accounts.recovery_not_found')
    if (!mayDecide({ askedBy: row.asked_by, accountId: row.account_id }, decider.id)) refuse('accounts.recovery_needs_second_administrator')
    await requireActiveAccount(ctx, row.account_id)
    await ctx.db
      .updateTable('recovery')
      .set({ decided_by: decider.id, decided_at: ctx.now, is_approved: isApproved })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', recoveryId)
      .execute()
    if (!isApproved) return { accountId: row.account_id, activationToken: null }
    await endSessions(ctx, row.account_id)
    return { accountId: row.account_id, activationToken: await makeActivation(ctx, row.account_id) }
  },
})
