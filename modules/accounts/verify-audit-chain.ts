import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '#platform/operation'

const MOST = 100

/** Recomputes the commune's audit chain; each break names the entry: `changed`, `missing` before it, or cut off at the `end`. */
export const verifyAuditChain = operation({
  name: 'accounts.verify-audit-chain',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'Recompute the audit chain and name every break',
  input: z.object({}),
  output: z.object({ entries: z.number(), breaks: z.array(z.object({ seq: z.number(), problem: z.enum(['changed', 'missing', 'end']) })) }),
  run: async (ctx) => {
    const { count } = await ctx.db
      .selectFrom('audit_entry')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('commune_id', '=', ctx.commune.id)
      .executeTakeFirstOrThrow()
    const { rows } = await sql<{ seq: string; problem: 'changed' | 'missing' | 'end' }>`
      select seq, problem from audit_breaks() where commune_id = ${ctx.commune.id} order by seq limit ${MOST}`.execute(ctx.db)
    return { entries: Number(count), breaks: rows.map((row) => ({ seq: Number(row.seq), problem: row.problem })) }
  },
})
