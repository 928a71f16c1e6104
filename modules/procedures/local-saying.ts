import { z } from 'zod'
import { whoOf } from '#platform/audit'
import type { Context } from '#platform/context'
import type { LocalIntake } from './intake-mode.ts'
import { refuse } from './refusals.ts'

/** What the commune itself says of one procedure, beside the national record. */
export const localSaying = z.object({
  intakeMode: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  decisionDate: z.string().nullable(),
  note: z.string().nullable(),
  desk: z.string().nullable(),
  isHidden: z.boolean(),
})
export type LocalSaying = z.output<typeof localSaying> & LocalIntake

export const nothingSaid: LocalSaying = { intakeMode: null, decisionNumber: null, decisionDate: null, note: null, desk: null, isHidden: false }

/** Says something new of a procedure: the holding row is closed, never changed, so that every wording stays on record. */
export async function sayLocally(ctx: Context, code: string, changes: Partial<LocalSaying>, reason: string): Promise<number> {
  const known = await ctx.db.selectFrom('procedure').select('code').where('code', '=', code).executeTakeFirst()
  if (!known) refuse('procedures.not_in_catalogue', { code })
  const before = await holdingSaying(ctx, code)
  const next = { ...before, ...changes }
  if (JSON.stringify(next) === JSON.stringify(before)) refuse('procedures.nothing_changed')
  await ctx.db.updateTable('procedure_local').set({ replaced_at: ctx.now }).where('code', '=', code).where('replaced_at', 'is', null).execute()
  const who = whoOf(ctx.actor)
  const { id } = await ctx.db
    .insertInto('procedure_local')
    .values({
      commune_id: ctx.commune.id,
      code,
      intake_mode: next.intakeMode,
      decision_number: next.decisionNumber,
      decision_date: next.decisionDate,
      note: next.note,
      desk: next.desk,
      is_hidden: next.isHidden,
      reason,
      by_account_id: who.id,
      by_name: who.name,
      at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function holdingSaying(ctx: Context, code: string): Promise<LocalSaying> {
  const row = await ctx.db
    .selectFrom('procedure_local')
    .select(['intake_mode', 'decision_number', 'decision_date', 'note', 'desk', 'is_hidden'])
    .where('code', '=', code)
    .where('replaced_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return nothingSaid
  return {
    intakeMode: row.intake_mode,
    decisionNumber: row.decision_number,
    decisionDate: row.decision_date,
    note: row.note,
    desk: row.desk,
    isHidden: row.is_hidden,
  }
}
