import { z } from 'zod'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { eraseImport } from './import-erase.ts'
import { referredTo, restore, untouched } from './import-marks.ts'
import { openImport, requireImport } from './import-row.ts'

const CHUNK = 1_000

/** Takes the next rows of an import back: people first, the last written first, then households. What was touched since stays and is marked as kept. */
export const rollBackImportChunk = operation({
  name: 'people.roll-back-import-chunk',
  kind: 'do',
  may: 'system',
  summary: 'Take the next rows of an imported list back out of the register',
  isInternal: true,
  input: z.object({ importId: id }),
  output: z.object({ rows: z.number(), isDone: z.boolean() }),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId }) => {
    const row = await requireImport(ctx, rollBackImportChunk, importId, { isLocked: true })
    if (row.roll_back_asked_at === null || row.rolled_back_at !== null) return { rows: 0, isDone: true }
    const rows = await ctx.db
      .selectFrom('person_import_row')
      .select(['row_number as key', 'person_id as id', 'outcome', 'before_sealed', 'after_mark'])
      .where('commune_id', '=', ctx.commune.id)
      .where('import_id', '=', importId)
      .where('outcome', 'in', ['made', 'changed'])
      .where('undone', 'is', null)
      .orderBy('row_number', 'desc')
      .limit(CHUNK)
      .execute()
    const people = await takeBack(ctx, 'person', rows)
    for (const [undone, keys] of people)
      await ctx.db
        .updateTable('person_import_row')
        .set({ undone })
        .where('commune_id', '=', ctx.commune.id)
        .where('import_id', '=', importId)
        .where('row_number', 'in', keys)
        .execute()
    const isDone = rows.length < CHUNK
    if (isDone) await takeHomesBack(ctx, importId)
    await ctx.db
      .updateTable('person_import')
      .set((eb) => ({ done_rows: eb('done_rows', '+', rows.length), ...(isDone ? { rolled_back_at: ctx.now } : {}) }))
      .where('id', '=', importId)
      .execute()
    if (isDone) await eraseImport(ctx, importId)
    return { rows: rows.length, isDone }
  },
})

async function takeHomesBack(ctx: Context, importId: number): Promise<void> {
  const rows = await ctx.db
    .selectFrom('person_import_household')
    .select(['number as key', 'household_id as id', 'outcome', 'before_sealed', 'after_mark'])
    .where('commune_id', '=', ctx.commune.id)
    .where('import_id', '=', importId)
    .where('outcome', 'in', ['made', 'changed'])
    .where('undone', 'is', null)
    .execute()
  for (const [undone, keys] of await takeBack(ctx, 'household', rows))
    await ctx.db
      .updateTable('person_import_household')
      .set({ undone })
      .where('commune_id', '=', ctx.commune.id)
      .where('import_id', '=', importId)
      .where('number', 'in', keys)
      .execute()
}

type Written = { key: number; id: number | null; outcome: string | null; before_sealed: string | null; after_mark: string | null }
type Undone = 'removed' | 'restored' | 'kept'

async function takeBack(ctx: Context, table: 'person' | 'household', rows: readonly Written[]): Promise<Map<Undone, number[]>> {
  if (rows.length === 0) return new Map()
  const same = await untouched(
    ctx,
    table,
    rows.map(({ id, after_mark }) => ({ id: id ?? 0, mark: after_mark })),
  )
  const made = rows.filter(({ id, outcome }) => outcome === 'made' && same.has(id ?? 0)).map(({ id }) => id ?? 0)
  const used = await referredTo(ctx, table, made)
  const removable = made.filter((id) => !used.has(id))
  const changed = rows.filter(({ id, outcome }) => outcome === 'changed' && same.has(id ?? 0))
  await restore(
    ctx,
    table,
    changed.map(({ before_sealed }) => openImport<object>(ctx, before_sealed ?? '')),
  )
  if (removable.length > 0) await ctx.db.deleteFrom(table).where('commune_id', '=', ctx.commune.id).where('id', 'in', removable).execute()
  const gone = new Set(removable)
  const back = new Set(changed.map(({ key }) => key))
  const undone = ({ id, key }: Written): Undone => (gone.has(id ?? 0) ? 'removed' : back.has(key) ? 'restored' : 'kept')
  return new Map([...Map.groupBy(rows, undone)].map(([how, those]) => [how, those.map(({ key }) => key)]))
}
