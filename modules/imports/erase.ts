import type { Context } from '#platform/context'

/** Forgets what the cells of an import held; that it was, and what became of its rows, stays. */
export async function eraseImport(ctx: Context, importId: number): Promise<void> {
  const nothing = { before_sealed: null }
  await ctx.db
    .updateTable('person_import_row')
    .set({ ...nothing, cells_sealed: null, plan_sealed: null })
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .execute()
  await ctx.db
    .updateTable('person_import_household')
    .set({ ...nothing, home_sealed: null })
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .execute()
  await ctx.db.updateTable('person_import').set({ hamlets_sealed: null, erased_at: ctx.now }).where('id', '=', importId).execute()
}
