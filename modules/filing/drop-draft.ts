import { z } from 'zod'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { answersOf, changeDraft, sealAnswers } from './draft.ts'
import { draftOpener } from './draft-opener.ts'
import { removeFiles } from './remove-paper.ts'

/** Throws a draft away: what was answered and attached goes at once; that one was given up, and at which step, stays counted. */
export const dropDraft = operation({
  name: 'filing.drop-draft',
  kind: 'do',
  may: 'anyone',
  summary: 'Throw a draft of one’s own away',
  isInternal: true,
  input: z.object(draftOpener),
  output: z.object({}),
  subject: ({ draftId }) => `draft:${draftId}`,
  run: async (ctx, opener) => {
    const draft = await changeDraft(ctx, opener)
    await emptyDraft(ctx, draft.id, sealAnswers(ctx, { toldMode: answersOf(ctx, draft).toldMode, papers: {} }))
    return {}
  },
})

/** Takes everything personal out of a draft that was not filed, with its files and passes. */
export async function emptyDraft(ctx: Context, draftId: string, answersSealed: string): Promise<void> {
  const papers = await ctx.db.deleteFrom('case_draft_paper').where('draft_id', '=', draftId).returning(['file_id', 'thumbnail_file_id']).execute()
  await removeFiles(ctx, papers)
  await ctx.db.deleteFrom('case_draft_pass').where('draft_id', '=', draftId).execute()
  await ctx.db
    .updateTable('case_draft')
    .set({ answers_sealed: answersSealed, browser_hash: null, resident_id: null, opened_by_account_id: null, dropped_at: ctx.now })
    .where('id', '=', draftId)
    .execute()
}
