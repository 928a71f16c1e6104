import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { openImport, type Plan, requireImport } from './import-row.ts'
import { importRowsToWrite } from './waiting.ts'
import { writeHomes } from './write-homes.ts'
import { writePeople } from './write-people.ts'

const CHUNK = 1_000

/** Writes the next rows of an import into the register, each once: what is written and that it is written commit together. */
export const applyImportChunk = operation({
  name: 'imports.apply-import-chunk',
  kind: 'do',
  may: 'system',
  summary: 'Write the next rows of an imported list into the register',
  isInternal: true,
  input: z.object({ importId: id }),
  output: z.object({ rows: z.number(), isDone: z.boolean() }),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId }) => {
    const row = await requireImport(ctx, applyImportChunk, importId, { isLocked: true })
    if (row.apply_asked_at === null || row.applied_at !== null || row.roll_back_asked_at !== null) return { rows: 0, isDone: true }
    const waiting = await importRowsToWrite(ctx, importId)
      .select(['row_number', 'verdict', 'plan_sealed', 'household_number', 'twin_row', 'twin_person_id', 'choice'])
      .orderBy('row_number')
      .limit(CHUNK)
      .execute()
    const rows = waiting.map((one) => ({ ...one, plan: openImport<Plan>(ctx, one.plan_sealed ?? '') }))
    const numbers = new Set(rows.flatMap(({ household_number }) => household_number ?? []))
    const households = await writeHomes(ctx, importId, [...numbers])
    await writePeople(ctx, importId, rows, households)
    const isDone = rows.length < CHUNK
    await ctx.db
      .updateTable('person_import')
      .set((eb) => ({ done_rows: eb('done_rows', '+', rows.length), ...(isDone ? { applied_at: ctx.now } : {}) }))
      .where('id', '=', importId)
      .execute()
    return { rows: rows.length, isDone }
  },
})
