import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { readCells } from './cells.ts'
import { importFields } from './fields.ts'
import { columnsOf, requireImport } from './import-row.ts'
import { importShown, masked, showImport } from './shown.ts'
import { strangeHamletsOf } from './strange-hamlets.ts'

const GLANCE_ROWS = 12

/** One import: where it stands, what its columns hold, its first rows, and how many rows wait to be written or were kept when it was taken back. */
export const getImport = operation({
  name: 'imports.get-import',
  kind: 'ask',
  may: 'granted',
  summary: 'One imported list: where it stands, its columns and its first rows',
  input: z.object({ importId: id }),
  output: importShown.extend({
    columns: z.array(z.enum(importFields).nullable()),
    headerTo: z.number(),
    /** Names of hamlets the commune has none of, those of most people first, with what was said of each. */
    strangeHamlets: z.array(z.object({ written: personal(z.string()), rows: z.number(), hamletId: id.nullable().optional() })),
    firstRows: z.array(z.object({ number: z.number(), cells: personal(z.array(z.string())) })),
    waitingChoices: z.number(),
    toWrite: z.number(),
    clashed: z.number(),
    kept: z.number(),
  }),
  run: async (ctx, { importId }) => {
    const row = await requireImport(ctx, getImport, importId)
    const begunBy =
      row.begun_by_account_id === null
        ? undefined
        : await ctx.db.selectFrom('account').select('name').where('id', '=', row.begun_by_account_id).executeTakeFirst()
    const firstRows = row.apply_asked_at === null ? await readCells(ctx, importId, GLANCE_ROWS + row.header_to) : []
    const tally = await ctx.db
      .selectFrom('person_import_row')
      .select((eb) => [
        eb.fn
          .countAll<string>()
          .filterWhere(eb.and([eb('verdict', '=', 'doubtful'), eb('choice', 'is', null)]))
          .as('choices'),
        eb.fn
          .countAll<string>()
          .filterWhere(eb.and([eb('applied_at', 'is', null), eb.or([eb('verdict', 'in', ['new', 'changed']), eb('choice', 'is not', null)])]))
          .as('waiting'),
        eb.fn.countAll<string>().filterWhere('outcome', '=', 'clashed').as('clashed'),
        eb.fn.countAll<string>().filterWhere('undone', '=', 'kept').as('kept'),
      ])
      .where('commune_id', '=', ctx.commune.id)
      .where('import_id', '=', importId)
      .executeTakeFirstOrThrow()
    return {
      ...showImport({ ...row, begun_by: begunBy?.name ?? null }),
      columns: [...columnsOf(row)],
      headerTo: row.header_to,
      strangeHamlets: strangeHamletsOf(ctx, row).filter(({ rows }) => rows > 0),
      firstRows: firstRows.map(({ number, cells }) => ({ number, cells: cells.map(masked) })),
      waitingChoices: Number(tally.choices),
      toWrite: Number(tally.waiting),
      clashed: Number(tally.clashed),
      kept: Number(tally.kept),
    }
  },
})
