import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'

/** Accounts opened with help since the first of the month (Vietnam): by the actor, and in the hamlets the actor sees, by hamlet and volunteer. */
export const countOpenings = operation({
  name: 'residents.count-openings',
  kind: 'ask',
  may: 'granted',
  summary: 'Accounts opened with help this month',
  input: z.object({}),
  output: z.object({
    mine: z.number().int(),
    total: z.number().int(),
    rows: z.array(z.object({ hamlet: z.string().nullable(), volunteer: personal(z.string()), opened: z.number().int(), usedCode: z.number().int() })),
  }),
  run: async (ctx) => {
    const hamlets = ctx.hamletsFor(countOpenings)
    const rows = await ctx.db
      .selectFrom('resident_opening as o')
      .innerJoin('account as a', 'a.id', 'o.account_id')
      .leftJoin('hamlet as h', 'h.id', 'o.hamlet_id')
      .select(['o.account_id', 'a.name as volunteer', 'h.name as hamlet'])
      .select(({ fn }) => [fn.count<string>('o.id').as('opened'), fn.count<string>('o.code_used_at').as('used')])
      .where('o.commune_id', '=', ctx.commune.id)
      .where('o.opened_at', '>=', startOfMonth(ctx.now))
      .$if(hamlets !== null, (some) => some.where('o.hamlet_id', 'in', hamlets?.length ? hamlets : [0]))
      .groupBy(['o.account_id', 'a.name', 'h.name', 'h.position'])
      .orderBy('h.position')
      .orderBy('a.name')
      .execute()
    const sum = (some: typeof rows) => some.reduce((total, row) => total + Number(row.opened), 0)
    const me = ctx.actor.kind === 'staff' ? ctx.actor.accountId : 0
    return {
      mine: sum(rows.filter((row) => row.account_id === me)),
      total: sum(rows),
      rows: rows.map((row) => ({ hamlet: row.hamlet, volunteer: row.volunteer, opened: Number(row.opened), usedCode: Number(row.used) })),
    }
  },
})

const AHEAD_MS = 7 * 3_600_000

/** Midnight in Vietnam (UTC+7 all year) of the first of the month. */
export function startOfMonth(now: Date): Date {
  const there = new Date(now.getTime() + AHEAD_MS)
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), 1) - AHEAD_MS)
}
