import type { Context } from '#platform/context'

/** The rows of an import that are still to be written: new and changed people, and what was chosen of doubtful ones. */
export function importRowsToWrite(ctx: Context, importId: number) {
  return ctx.db
    .selectFrom('person_import_row')
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .where('applied_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('verdict', 'in', ['new', 'changed']),
        eb.and([eb('verdict', '=', 'doubtful'), eb('choice', 'is not', null)]),
        eb.and([eb('verdict', '=', 'twin'), eb('choice', '=', 'right')]),
      ]),
    )
}
