import { z } from 'zod'
import { operation } from '#platform/operation'
import { eraseImport } from './erase.ts'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Forgets the cells of lists written, or left lying, thirty days ago. A list left lying is dropped with that. */
export const eraseImportCells = operation({
  name: 'imports.erase-import-cells',
  kind: 'do',
  may: 'system',
  summary: 'Forget the cells of imported lists after thirty days',
  isInternal: true,
  input: z.object({}),
  output: z.object({ imports: z.number() }),
  run: async (ctx) => {
    const limit = new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS)
    const due = await ctx.db
      .selectFrom('person_import')
      .select(['id', 'apply_asked_at'])
      .where('commune_id', '=', ctx.commune.id)
      .where('erased_at', 'is', null)
      .where((eb) => eb.or([eb('applied_at', '<', limit), eb.and([eb('apply_asked_at', 'is', null), eb('begun_at', '<', limit)])]))
      .where((eb) => eb.or([eb('roll_back_asked_at', 'is', null), eb('rolled_back_at', 'is not', null)]))
      .forUpdate()
      .execute()
    for (const one of due) {
      if (one.apply_asked_at === null) await ctx.db.updateTable('person_import').set({ dropped_at: ctx.now }).where('id', '=', one.id).execute()
      await eraseImport(ctx, one.id)
    }
    return { imports: due.length }
  },
})
