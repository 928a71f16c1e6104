import type { Context } from '#platform/context'
import { type CatalogueRecord, catalogueRecord } from './catalogue-record.ts'

/** The record of a procedure as one of its versions wrote it: what a case filed under that version is counted and judged by. */
export function recordOfVersion(ctx: Context, versionId: number): Promise<CatalogueRecord> {
  return ctx.cache.get(`procedures.version:${versionId}`, 'kept', async () => {
    const { content } = await ctx.db.selectFrom('procedure_version').select('content').where('id', '=', versionId).executeTakeFirstOrThrow()
    return catalogueRecord.parse(content)
  })
}

/** The version of a procedure in force, to file a case under; null when it is not in the catalogue. */
export async function currentVersionId(ctx: Context, code: string): Promise<number | null> {
  const row = await ctx.db.selectFrom('procedure').select('version_id').where('code', '=', code).where('gone_at', 'is', null).executeTakeFirst()
  return row?.version_id ?? null
}

/** Whether a version is one of this procedure's, whenever it was in force. */
export async function isVersionOf(ctx: Context, versionId: number, code: string): Promise<boolean> {
  const row = await ctx.db.selectFrom('procedure_version').select('id').where('id', '=', versionId).where('code', '=', code).executeTakeFirst()
  return row !== undefined
}
