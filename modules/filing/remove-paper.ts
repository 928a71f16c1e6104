import { z } from 'zod'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { removeFile } from '#platform/files'
import { operation } from '#platform/operation'
import { answersOf, changeDraft, keepAnswers } from './draft.ts'
import { draftOpener } from './draft-opener.ts'
import { refuse } from './refusals.ts'

/** Takes a picture out of a draft again; its bytes go too. A paper left without pictures is open again. */
export const removePaper = operation({
  name: 'filing.remove-paper',
  kind: 'do',
  may: 'anyone',
  summary: 'Remove a picture from a draft',
  isInternal: true,
  input: z.object({ ...draftOpener, draftPaperId: id }),
  output: z.object({}),
  subject: ({ draftId }) => `draft:${draftId}`,
  run: async (ctx, { draftPaperId, ...opener }) => {
    const draft = await changeDraft(ctx, opener)
    const paper = await ctx.db
      .deleteFrom('case_draft_paper')
      .where('commune_id', '=', ctx.commune.id)
      .where('draft_id', '=', draft.id)
      .where('id', '=', draftPaperId)
      .returning(['paper_id', 'file_id', 'thumbnail_file_id'])
      .executeTakeFirst()
    if (!paper) return refuse('filing.paper_unknown')
    await removeFiles(ctx, [paper])
    const left = await ctx.db
      .selectFrom('case_draft_paper')
      .select('id')
      .where('draft_id', '=', draft.id)
      .where('paper_id', '=', paper.paper_id)
      .executeTakeFirst()
    if (left) return {}
    const { [paper.paper_id]: _, ...papers } = answersOf(ctx, draft).papers
    await keepAnswers(ctx, draft.id, { ...answersOf(ctx, draft), papers }, `giay-${paper.paper_id}`)
    return {}
  },
})

/** Removes the files behind rows already taken out of a draft that was never filed. */
export async function removeFiles(ctx: Context, papers: readonly { file_id: string; thumbnail_file_id: string | null }[]): Promise<void> {
  for (const { file_id, thumbnail_file_id } of papers) {
    await removeFile(ctx, file_id)
    if (thumbnail_file_id) await removeFile(ctx, thumbnail_file_id)
  }
}
