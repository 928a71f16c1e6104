import type { Context } from '#platform/context'
import type { SheetRow } from '#platform/spreadsheet'
import { openImport } from './import-row.ts'

/** The rows of an import as they came; none once they were erased. */
export async function readCells(ctx: Context, importId: number, most?: number): Promise<SheetRow[]> {
  const rows = await ctx.db
    .selectFrom('person_import_row')
    .select(['row_number', 'cells_sealed'])
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .where('cells_sealed', 'is not', null)
    .orderBy('row_number')
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute()
  return rows.map(({ row_number, cells_sealed }) => ({ number: row_number, cells: openImport<string[]>(ctx, cells_sealed ?? '') }))
}
