import { z } from 'zod'
import type { Context } from '#platform/context'
import { keepUpload } from '#platform/files'
import type { Upload } from '#platform/uploads'
import { refuse } from './refusals.ts'

export const paperRole = z.enum(['filed', 'supplement', 'result', 'office'])
export type PaperRole = z.output<typeof paperRole>

/** A paper whose bytes are kept already. */
export const keptPaper = z.object({
  paperId: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(300),
  fileId: z.uuid(),
  thumbnailFileId: z.uuid().nullable(),
})
export type KeptPaper = z.output<typeof keptPaper>

/** A paper whose bytes come along, judged and drawn anew by the page: no file of another is named by its id. */
export const sentPaper = z.object({
  paperId: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(300),
  upload: z.custom<Upload>(
    (value) => typeof value === 'object' && value !== null && 'ok' in value && 'content' in value && value.content instanceof Uint8Array,
  ),
})
export type SentPaper = z.output<typeof sentPaper>

/** Keeps the bytes of sent papers. Call it before the case is locked. */
export async function keepSentPapers(ctx: Context, papers: readonly SentPaper[]): Promise<KeptPaper[]> {
  const kept: KeptPaper[] = []
  for (const { paperId, name, upload } of papers) {
    const { fileId, thumbnailId } = await keepUpload(ctx, upload)
    kept.push({ paperId, name, fileId, thumbnailFileId: thumbnailId })
  }
  return kept
}

/** Puts kept papers into a case; refuses a file that is not the commune's or lies in a case already. */
export async function addPapers(
  ctx: Context,
  caseId: number,
  { actionId, role, papers }: { actionId: number; role: PaperRole; papers: readonly KeptPaper[] },
): Promise<void> {
  if (papers.length === 0) return
  await requireFree(ctx, [...new Set(papers.flatMap(({ fileId, thumbnailFileId }) => (thumbnailFileId ? [fileId, thumbnailFileId] : [fileId])))])
  await ctx.db
    .insertInto('case_paper')
    .values(
      papers.map((paper) => ({
        commune_id: ctx.commune.id,
        case_id: caseId,
        action_id: String(actionId),
        role,
        paper_id: paper.paperId,
        name: paper.name,
        file_id: paper.fileId,
        thumbnail_file_id: paper.thumbnailFileId,
        added_at: ctx.now,
      })),
    )
    .execute()
}

async function requireFree(ctx: Context, fileIds: readonly string[]): Promise<void> {
  const files = await ctx.db
    .selectFrom('file')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where('id', 'in', [...fileIds])
    .execute()
  const taken = await ctx.db
    .selectFrom('case_paper')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where((eb) => eb.or([eb('file_id', 'in', [...fileIds]), eb('thumbnail_file_id', 'in', [...fileIds])]))
    .limit(1)
    .execute()
  if (files.length < fileIds.length || taken.length > 0) refuse('cases.file_not_found')
}
