import { z } from 'zod'
import { operation } from '#platform/operation'
import { answersOf, changeDraft, sealAnswers } from './draft.ts'
import { draftOpener } from './draft-opener.ts'
import { ownerOf } from './owner-of.ts'
import { endEveryPass } from './pass.ts'

/** The resident who has just signed in takes the draft of this browser as theirs; any of their phones may go on with it, this browser, its passes and links no longer by themselves. */
export const claimDraft = operation({
  name: 'filing.claim-draft',
  kind: 'do',
  may: 'resident',
  summary: 'Take a draft as one’s own after signing in',
  isInternal: true,
  input: z.object(draftOpener),
  output: z.object({ isClaimed: z.boolean() }),
  subject: ({ draftId }) => `draft:${draftId}`,
  run: async (ctx, opener) => {
    const draft = await changeDraft(ctx, opener)
    const owner = await ownerOf(ctx)
    if (!owner || draft.residentId !== null || draft.accountId !== null) return { isClaimed: false }
    // A number typed before signing in was nobody's word; the one proved counts.
    const { contact: _, ...answers } = answersOf(ctx, draft)
    await ctx.db
      .updateTable('case_draft')
      .set({ resident_id: owner.residentId, browser_hash: null, answers_sealed: sealAnswers(ctx, { ...answers, owner }), changed_at: ctx.now })
      .where('id', '=', draft.id)
      .execute()
    await endEveryPass(ctx, draft.id)
    return { isClaimed: true }
  },
})
