import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { sha256 } from '#platform/ids'
import { operation } from '#platform/operation'
import { openSpreadsheet, type Sheet, type SheetRow } from '#platform/spreadsheet'
import { findHeader, type Header } from './header.ts'
import { requireWholeCommune, sealImport } from './import-row.ts'
import { refuse } from './refusals.ts'

const MOST_ROWS = 100_000
const GLANCE_ROWS = 40
const BATCH = 2_000

/** Takes a clerk's list in: every row is sealed and kept, and what its columns hold is guessed. Nothing is written to the register yet. */
export const beginImport = operation({
  name: 'imports.begin-import',
  kind: 'do',
  may: 'granted',
  summary: 'Take a spreadsheet of people in, before anything is written to the register',
  isInternal: true,
  input: z.object({ fileName: shortText, content: personal(z.instanceof(Buffer)) }),
  output: z.object({ importId: id }),
  subject: (_input, { importId }) => `import:${importId}`,
  run: async (ctx, { fileName, content }): Promise<{ importId: number }> => {
    requireWholeCommune(ctx, beginImport)
    const { sheet, header } = await likeliest(await openSpreadsheet({ name: fileName, content }))
    const made = await ctx.db
      .insertInto('person_import')
      .values({
        commune_id: ctx.commune.id,
        file_name: fileName,
        sheet_name: sheet.name,
        file_hash: sha256(content),
        columns: header.columns.map((field) => field ?? ''),
        header_from: header.from,
        header_to: header.to,
        begun_by_account_id: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
        begun_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const total = await keepRows(ctx, made.id, sheet)
    if (total <= header.to - header.from + 1 && total < 2) refuse('imports.empty')
    await ctx.db.updateTable('person_import').set({ total_rows: total }).where('id', '=', made.id).execute()
    return { importId: made.id }
  },
})

/** The first sheet with a header, or the first that holds anything. */
async function likeliest(sheets: readonly Sheet[]): Promise<{ sheet: Sheet; header: Header }> {
  let first: { sheet: Sheet; header: Header } | undefined
  for (const sheet of sheets) {
    const rows: SheetRow[] = []
    for await (const row of sheet.rows()) if (rows.push(row) >= GLANCE_ROWS) break
    const header = findHeader(rows)
    if (rows.length > 0) first ??= { sheet, header: header.to > 0 ? header : { from: 0, to: 0, columns: (rows[0]?.cells ?? []).map(() => null) } }
    if (header.to > 0) return { sheet, header }
  }
  return first ?? refuse('imports.empty')
}

async function keepRows(ctx: Context, importId: number, sheet: Sheet): Promise<number> {
  let total = 0
  let waiting: { commune_id: number; import_id: number; row_number: number; cells_sealed: string }[] = []
  const write = async () => {
    if (waiting.length > 0) await ctx.db.insertInto('person_import_row').values(waiting).execute()
    waiting = []
  }
  for await (const { number, cells } of sheet.rows()) {
    if (++total > MOST_ROWS) refuse('imports.too_long', { most: MOST_ROWS })
    waiting.push({ commune_id: ctx.commune.id, import_id: importId, row_number: number, cells_sealed: sealImport(ctx, cells) })
    if (waiting.length === BATCH) await write()
  }
  await write()
  return total
}
