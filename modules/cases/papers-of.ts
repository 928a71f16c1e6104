import { z } from 'zod'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { paperRole } from './add-papers.ts'

export const casePaper = z.object({
  id,
  /** The act it came with. */
  actionId: id.nullable(),
  role: paperRole,
  paperId: z.string(),
  name: personal(z.string()),
  fileId: z.uuid(),
  thumbnailFileId: z.uuid().nullable(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  addedAt: z.date(),
})
export type CasePaper = z.output<typeof casePaper>

/** The files of a case in the order they came. */
export async function papersOf(ctx: Context, caseId: number): Promise<CasePaper[]> {
  const rows = await ctx.db
    .selectFrom('case_paper as p')
    .innerJoin('file as f', 'f.id', 'p.file_id')
    .select(['p.id', 'p.action_id', 'p.role', 'p.paper_id', 'p.name', 'p.file_id', 'p.thumbnail_file_id', 'p.added_at', 'f.media_type', 'f.size_bytes'])
    .where('p.commune_id', '=', ctx.commune.id)
    .where('p.case_id', '=', caseId)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    actionId: row.action_id === null ? null : Number(row.action_id),
    role: paperRole.parse(row.role),
    paperId: row.paper_id,
    name: row.name,
    fileId: row.file_id,
    thumbnailFileId: row.thumbnail_file_id,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    addedAt: row.added_at,
  }))
}
