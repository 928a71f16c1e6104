import { z } from 'zod'
import { operation } from '#platform/operation'

/** Requests for a new sign-in link that wait for a decision, oldest first. */
export const listRecoveries = operation({
  name: 'accounts.list-recoveries',
  kind: 'ask',
  may: 'granted',
  summary: 'Requests for a new sign-in link that wait for a decision',
  input: z.object({}),
  output: z.array(
    z.object({ id: z.number(), accountId: z.number(), name: z.string(), reason: z.string(), askedBy: z.number(), askedByName: z.string(), askedAt: z.date() }),
  ),
  run: async (ctx) =>
    ctx.db
      .selectFrom('recovery as r')
      .innerJoin('account as a', (join) => join.onRef('a.id', '=', 'r.account_id').onRef('a.commune_id', '=', 'r.commune_id'))
      .innerJoin('account as b', (join) => join.onRef('b.id', '=', 'r.asked_by').onRef('b.commune_id', '=', 'r.commune_id'))
      .select(['r.id', 'r.account_id as accountId', 'a.name', 'r.reason', 'r.asked_by as askedBy', 'b.name as askedByName', 'r.asked_at as askedAt'])
      .where('r.commune_id', '=', ctx.commune.id)
      .where('r.decided_at', 'is', null)
      .where('a.is_active', '=', true)
      .orderBy('r.asked_at')
      .execute(),
})
