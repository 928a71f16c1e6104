import { z } from 'zod'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'

export const draftPaper = z.object({
  id,
  paperId: z.string(),
  name: personal(z.string()),
  fileId: z.uuid(),
  thumbnailFileId: z.uuid().nullable(),
  sizeBytes: z.int(),
})
export type DraftPaper = z.output<typeof draftPaper>

/** The files of a draft in the order they came. */
export async function papersOf(ctx: Context, draftId: string): Promise<DraftPaper[]> {
  return ctx.db
    .selectFrom('case_draft_paper')
    .select(['id', 'paper_id as paperId', 'name', 'file_id as fileId', 'thumbnail_file_id as thumbnailFileId', 'size_bytes as sizeBytes'])
    .where('commune_id', '=', ctx.commune.id)
    .where('draft_id', '=', draftId)
    .orderBy('id')
    .execute()
}
