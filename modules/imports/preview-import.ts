import { sql } from 'kysely'
import { z } from 'zod'
import { listHamlets } from '#communes'
import { readRegister } from '#people'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { readCells } from './cells.ts'
import { vietnamDay } from './day.ts'
import { type Found, foundIn } from './found.ts'
import { columnsOf, requireImport, sealImport, stateOf } from './import-row.ts'
import { readList } from './reading.ts'
import { refuse } from './refusals.ts'
import { keepStrangeHamlets, placedBy, strangeHamletsOf, withWhatWasSaid } from './strange-hamlets.ts'

const BATCH = 5_000

/** Reads a list as it is mapped, compares it with the register and keeps what would come of each row. Nothing is written to the register. */
export const previewImport = operation({
  name: 'imports.preview-import',
  kind: 'do',
  may: 'granted',
  summary: 'See what would come of an imported list: new, same, changed, asked and refused rows',
  input: z.object({ importId: id }),
  output: z.object({
    made: z.number(),
    same: z.number(),
    changed: z.number(),
    twins: z.number(),
    doubtful: z.number(),
    asked: z.number(),
    refused: z.number(),
    households: z.number(),
  }),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId }) => {
    const row = await requireImport(ctx, previewImport, importId, { isLocked: true })
    if (!['mapping', 'previewed'].includes(stateOf(row))) refuse('imports.under_way')
    const columns = columnsOf(row)
    if (!columns.includes('name')) refuse('imports.needs_name')
    const hamlets = await ctx.call(listHamlets, {})
    const said = strangeHamletsOf(ctx, row)
    const placed = placedBy(said, hamlets)
    const reading = readList(await readCells(ctx, importId), {
      columns,
      headerFrom: row.header_from,
      headerTo: row.header_to,
      hamlets,
      placed,
      today: vietnamDay(ctx.now),
    })
    const { rows, homes } = foundIn(ctx, reading, await readRegister(ctx))
    if (rows.every(({ verdict }) => verdict === 'nobody')) refuse('imports.nobody')
    await keepFound(ctx, importId, rows)
    await keepStrangeHamlets(ctx, importId, withWhatWasSaid(reading.strangeHamlets, said, placed))
    await ctx.db.deleteFrom('person_import_household').where('commune_id', '=', ctx.commune.id).where('import_id', '=', importId).execute()
    await keepHomes(ctx, importId, homes)
    const of = (verdict: Found['verdict']) => rows.filter((one) => one.verdict === verdict).length
    const counts = {
      made: of('new'),
      same: of('same'),
      changed: of('changed'),
      twins: of('twin'),
      doubtful: of('doubtful'),
      asked: rows.filter(({ verdict, plan }) => verdict !== 'refused' && (plan?.problems.length ?? 0) > 0).length,
      refused: of('refused'),
      households: homes.length,
    }
    await ctx.db
      .updateTable('person_import')
      .set({
        count_new: counts.made,
        count_same: counts.same,
        count_changed: counts.changed,
        count_twin: counts.twins,
        count_doubtful: counts.doubtful,
        count_asked: counts.asked,
        count_refused: counts.refused,
        count_households: counts.households,
        previewed_at: ctx.now,
      })
      .where('id', '=', importId)
      .execute()
    return counts
  },
})

async function keepFound(ctx: Context, importId: number, rows: readonly Found[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH)
    await sql`
      update person_import_row r set verdict = t.verdict, plan_sealed = t.plan, problems = t.problems, household_number = t.home, twin_row = t.twin_row, twin_person_id = t.twin_person,
        choice = case when r.twin_row is not distinct from t.twin_row and r.twin_person_id is not distinct from t.twin_person then r.choice end
      from unnest(${batch.map(({ row }) => row)}::int[], ${batch.map(({ verdict }) => verdict)}::text[], ${batch.map(({ plan }) => (plan ? sealImport(ctx, plan) : null))}::text[],
        ${batch.map(({ plan }) => plan?.problems.length ?? 0)}::int[], ${batch.map(({ home }) => home)}::int[], ${batch.map(({ twinRow }) => twinRow)}::int[],
        ${batch.map(({ twinPersonId }) => twinPersonId)}::int[]) as t(row_number, verdict, plan, problems, home, twin_row, twin_person)
      where r.commune_id = ${ctx.commune.id} and r.import_id = ${importId} and r.row_number = t.row_number`.execute(ctx.db)
  }
}

async function keepHomes(ctx: Context, importId: number, homes: ReturnType<typeof foundIn>['homes']): Promise<void> {
  for (let from = 0; from < homes.length; from += BATCH)
    await ctx.db
      .insertInto('person_import_household')
      .values(
        homes.slice(from, from + BATCH).map(({ number, home, householdId }) => ({
          commune_id: ctx.commune.id,
          import_id: importId,
          number,
          home_sealed: sealImport(ctx, home),
          household_id: householdId,
        })),
      )
      .execute()
}
