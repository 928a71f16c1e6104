import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { accountsOf } from '#residents'
import { endEveryPass } from './pass.ts'

/** A resident's drafts open for the resident alone again: browsers that went on with them by a link, and passes, hold them no more. */
export const letGoBrowsers = operation({
  name: 'filing.let-go-browsers',
  kind: 'do',
  may: 'system',
  summary: 'Close a resident’s drafts in browsers that are not signed in',
  input: z.object({ residentId: id }),
  output: z.object({ drafts: z.int() }),
  subject: ({ residentId }) => `resident:${residentId}`,
  run: async (ctx, { residentId }) => {
    const { residentIds } = await accountsOf(ctx, residentId)
    const drafts = await ctx.db
      .updateTable('case_draft')
      .set({ browser_hash: null })
      .where('commune_id', '=', ctx.commune.id)
      .where('resident_id', 'in', residentIds)
      .where('dropped_at', 'is', null)
      .returning('id')
      .execute()
    for (const draft of drafts) await endEveryPass(ctx, draft.id)
    return { drafts: drafts.length }
  },
})
