import { z } from 'zod'
import { type TakenBack, takeBack } from '#people'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { eraseImport } from './erase.ts'
import { openImport, requireImport } from './import-row.ts'

const CHUNK = 1_000

/** Takes the next rows of an import back: people first, the last written first, then households. What was touched since stays and is marked as kept. */
export const rollBackImportChunk = operation({
  name: 'imports.roll-back-import-chunk',
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
    for (const [undone, keys] of await undo(ctx, 'person', rows))
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
  for (const [undone, keys] of await undo(ctx, 'household', rows))
    await ctx.db
      .updateTable('person_import_household')
      .set({ undone })
      .where('commune_id', '=', ctx.commune.id)
      .where('import_id', '=', importId)
      .where('number', 'in', keys)
      .execute()
}

type Written = { key: number; id: number | null; outcome: string | null; before_sealed: string | null; after_mark: string | null }

/** What was done about rows of the list, by their keys. */
async function undo(ctx: Context, table: 'person' | 'household', rows: readonly Written[]): Promise<Map<TakenBack, number[]>> {
  const done = await takeBack(
    ctx,
    table,
    rows.map(({ id, outcome, before_sealed, after_mark }) => ({
      id: id ?? 0,
      mark: after_mark,
      before: outcome === 'changed' ? openImport<object>(ctx, before_sealed ?? '') : null,
    })),
  )
  const byHow = Map.groupBy(rows, ({ id }) => done.get(id ?? 0) ?? 'kept')
  return new Map([...byHow].map(([how, those]) => [how, those.map(({ key }) => key)]))
}
