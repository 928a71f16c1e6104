import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '#platform/operation'
import { getProcedure } from '#procedures'
import { refuse } from './refusals.ts'

/**
 * Writes the steps a kind of case goes through inside the office, with their working hours; without a procedure those of all others.
 * An empty list goes back to the usual. Steps under way keep the hours they began with.
 */
export const saveSteps = operation({
  name: 'cases.save-steps',
  kind: 'do',
  may: 'granted',
  summary: 'Write the steps of a kind of case, with their hours',
  input: z.object({
    procedureCode: z.string().max(40).nullable(),
    steps: z.array(z.object({ name: z.string().trim().min(1).max(100), workingHours: z.coerce.number().int().min(0).max(2000) })).max(20),
  }),
  output: z.object({}),
  subject: ({ procedureCode }) => (procedureCode ? `procedure:${procedureCode}` : ''),
  run: async (ctx, { procedureCode, steps }) => {
    const twice = steps.find((step, index) => steps.findIndex(({ name }) => name === step.name) < index)
    if (twice) return refuse('cases.step_named_twice', { name: twice.name })
    if (procedureCode !== null) await ctx.call(getProcedure, { code: procedureCode })
    await sql`select pg_advisory_xact_lock(hashtextextended(${`case-steps:${ctx.commune.id}:${procedureCode ?? ''}`}, 0))`.execute(ctx.db)
    await ctx.db
      .updateTable('case_step')
      .set({ replaced_at: ctx.now })
      .where('commune_id', '=', ctx.commune.id)
      .where('replaced_at', 'is', null)
      .where('procedure_code', procedureCode === null ? 'is' : '=', procedureCode)
      .execute()
    if (steps.length > 0)
      await ctx.db
        .insertInto('case_step')
        .values(
          steps.map((step, index) => ({
            commune_id: ctx.commune.id,
            procedure_code: procedureCode,
            position: index,
            name: step.name,
            working_hours: step.workingHours,
          })),
        )
        .execute()
    return {}
  },
})
