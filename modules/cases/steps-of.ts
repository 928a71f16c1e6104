import type { Context } from '#platform/context'
import { type Step, usualSteps } from './steps.ts'

/** The steps of a kind of case: its own, else the office's for all others, else the usual ones. */
export async function stepsOf(ctx: Context, procedureCode: string): Promise<readonly Step[]> {
  const rows = await ctx.db
    .selectFrom('case_step')
    .select(['procedure_code', 'name', 'working_hours'])
    .where('commune_id', '=', ctx.commune.id)
    .where('replaced_at', 'is', null)
    .where((eb) => eb.or([eb('procedure_code', '=', procedureCode), eb('procedure_code', 'is', null)]))
    .orderBy('position')
    .execute()
  const own = rows.filter((row) => row.procedure_code !== null)
  const chosen = own.length > 0 ? own : rows
  return chosen.length > 0 ? chosen.map((row) => ({ name: row.name, workingHours: row.working_hours })) : usualSteps
}
