import { z } from 'zod'
import { personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { makeDraft } from './make-draft.ts'
import { ownerOf } from './owner-of.ts'
import { givePass } from './pass.ts'
import { refuse } from './refusals.ts'

/** Drafts begun from one address in an hour; generous, since a whole hamlet may share one. */
const MOST_FROM_ADDRESS = 120
const HOUR_MS = 3_600_000

/**
 * A resident begins a case. The draft is the browser's until somebody signs in there. Answers a pass that opens the next page
 * in case the browser keeps no cookie. Refuses procedures the commune only guides.
 */
export const beginDraft = operation({
  name: 'filing.begin-draft',
  kind: 'do',
  may: 'anyone',
  summary: 'Begin filing a case',
  isInternal: true,
  input: z.object({
    procedureCode: z.string().max(40),
    browser: personal(z.string().min(20).max(200)),
    via: z.enum(['web', 'zalo', 'shared_computer']).default('web'),
    address: personal(z.string().max(100)),
  }),
  output: z.object({ draftId: z.uuid(), step: z.string(), pass: personal(z.string()) }),
  subject: (_input, { draftId }) => `draft:${draftId}`,
  run: async (ctx, { procedureCode, browser, via, address }) => {
    const { count } = await ctx.db
      .selectFrom('case_draft_pass as p')
      .innerJoin('case_draft as d', 'd.id', 'p.draft_id')
      .select(({ fn }) => fn.count<string>('d.id').distinct().as('count'))
      .where('p.commune_id', '=', ctx.commune.id)
      .where('p.address', '=', address)
      .where('p.made_at', '>', new Date(ctx.now.getTime() - HOUR_MS))
      .executeTakeFirstOrThrow()
    if (Number(count) >= MOST_FROM_ADDRESS) return refuse('filing.too_many_drafts')
    const owner = await ownerOf(ctx)
    const draft = await makeDraft(ctx, { procedureCode, via, owner: owner ?? undefined, browserHash: owner ? null : hashToken(browser) })
    return { draftId: draft.id, step: draft.step, pass: await givePass(ctx, draft, address) }
  },
})
