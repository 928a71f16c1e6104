import { z } from 'zod'
import { operation } from '#platform/operation'
import { makeDraft } from './make-draft.ts'
import { refuse } from './refusals.ts'

/** Staff, or a volunteer, begin a case for somebody who stands before them; the draft stays with whoever opened it. */
export const openDraft = operation({
  name: 'filing.open-draft',
  kind: 'do',
  may: 'granted',
  summary: 'Begin filing a case for somebody',
  input: z.object({ procedureCode: z.string().max(40), via: z.enum(['desk', 'volunteer', 'shared_computer', 'post']) }),
  output: z.object({ draftId: z.uuid(), step: z.string() }),
  subject: (_input, { draftId }) => `draft:${draftId}`,
  run: async (ctx, { procedureCode, via }) => {
    if (ctx.actor.kind !== 'staff') return refuse('filing.draft_missing')
    const { id, step } = await makeDraft(ctx, { procedureCode, via, accountId: ctx.actor.accountId })
    return { draftId: id, step }
  },
})
