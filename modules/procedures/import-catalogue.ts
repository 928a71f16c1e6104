import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context'
import { sha256 } from '#platform/ids'
import { operation } from '#platform/operation'
import { type CatalogueDifference, catalogueDifference, type Known } from './catalogue-difference.ts'
import { readCatalogue } from './read-catalogue.ts'
import { refuse } from './refusals.ts'

const changeRow = z.object({ code: z.string(), name: z.string(), fields: z.array(z.string()) })

/** Reads the national catalogue again: only what differs is written, and the difference is kept. */
export const importCatalogue = operation({
  name: 'procedures.import-catalogue',
  kind: 'do',
  may: 'system',
  summary: 'Imports the catalogue of procedures; a re-import changes only what differs',
  input: z.object({
    /** The records as one JSON text, so that the audit trail keeps its length and not two megabytes. */
    catalogue: z.string().min(2).max(50_000_000),
    /** Allows a catalogue that drops more than half of what is in force. */
    mayShrink: z.boolean().default(false),
  }),
  output: z.object({
    importId: z.number(),
    records: z.number(),
    added: z.number(),
    changed: z.array(changeRow),
    gone: z.array(changeRow),
    isRepeat: z.boolean(),
  }),
  subject: (_input, { importId }) => `procedure_import:${importId}`,
  async run(ctx, { catalogue, mayShrink }) {
    await sql`select pg_advisory_xact_lock(hashtext('procedures.import-catalogue'))`.execute(ctx.db)
    const sourceHash = sha256(catalogue)
    const last = await ctx.db.selectFrom('procedure_import').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
    if (last?.source_hash === sourceHash) return { importId: last.id, records: last.records, added: 0, changed: [], gone: [], isRepeat: true }
    const records = readCatalogue(catalogue)
    const current = await openVersions(ctx)
    const difference = catalogueDifference(current, records)
    if (!mayShrink && difference.gone.length * 2 > current.size) refuse('procedures.catalogue_shrinks', { gone: difference.gone.length, current: current.size })
    const importId = await keepImport(ctx, { sourceHash, records: records.length, difference })
    await keepDifference(ctx, importId, difference)
    return {
      importId,
      records: records.length,
      added: difference.added.length,
      changed: difference.changed.map(({ record, fields }) => ({ code: record.code, name: record.name, fields: [...fields] })),
      gone: difference.gone.map((gone) => ({ ...gone, fields: [] })),
      isRepeat: false,
    }
  },
})

async function openVersions(ctx: Context): Promise<Map<string, Known>> {
  const rows = await ctx.db
    .selectFrom('procedure as p')
    .innerJoin('procedure_version as v', 'v.id', 'p.version_id')
    .select(['p.code', 'p.name', 'v.content_hash', 'v.content'])
    .where('p.gone_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.code, { hash: row.content_hash, name: row.name, content: row.content }]))
}

async function keepImport(ctx: Context, kept: { sourceHash: string; records: number; difference: CatalogueDifference }): Promise<number> {
  const { added, changed, gone } = kept.difference
  const row = { at: ctx.now, source_hash: kept.sourceHash, records: kept.records, added: added.length, changed: changed.length, gone: gone.length }
  const { id } = await ctx.db.insertInto('procedure_import').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

async function keepDifference(ctx: Context, importId: number, { added, changed, gone }: CatalogueDifference): Promise<void> {
  const closed = [...changed.map(({ record }) => record.code), ...gone.map(({ code }) => code)]
  if (closed.length > 0)
    await ctx.db.updateTable('procedure_version').set({ valid_to: ctx.now }).where('code', 'in', closed).where('valid_to', 'is', null).execute()
  if (gone.length > 0)
    await ctx.db
      .updateTable('procedure')
      .set({ gone_at: ctx.now })
      .where(
        'code',
        'in',
        gone.map(({ code }) => code),
      )
      .execute()
  const written = [...added, ...changed]
  if (written.length > 0) {
    const versions = await ctx.db
      .insertInto('procedure_version')
      .values(
        written.map(({ record, hash }) => ({
          code: record.code,
          content: JSON.stringify(record),
          content_hash: hash,
          source: record.source.url,
          read_at: record.source.retrieved,
          valid_from: ctx.now,
          import_id: importId,
        })),
      )
      .returning(['id', 'code'])
      .execute()
    const versionOf = new Map(versions.map(({ id, code }) => [code, id]))
    await ctx.db
      .insertInto('procedure')
      .values(
        written.map(({ record }) => ({
          code: record.code,
          name: record.name,
          field: record.field,
          is_core: record.core,
          version_id: versionOf.get(record.code) ?? 0,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          field: row.ref('excluded.field'),
          is_core: row.ref('excluded.is_core'),
          version_id: row.ref('excluded.version_id'),
          gone_at: null,
        })),
      )
      .execute()
  }
  const changes = [
    ...added.map(({ record }) => ({ kind: 'added', code: record.code, name: record.name, fields: [] as string[] })),
    ...changed.map(({ record, fields }) => ({ kind: 'changed', code: record.code, name: record.name, fields: [...fields] })),
    ...gone.map((row) => ({ kind: 'gone', ...row, fields: [] as string[] })),
  ]
  if (changes.length > 0)
    await ctx.db
      .insertInto('procedure_change')
      .values(changes.map((change) => ({ ...change, import_id: importId })))
      .execute()
}
