import { z } from 'zod'
import { personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { changeDraft } from './draft.ts'
import { draftOpener } from './draft-opener.ts'
import { linkDigits } from './link-digits.ts'

const LINK_MINUTES = 15

/**
 * A link that opens a draft once in another browser within 15 minutes, for whoever also has the four digits this browser shows:
 * the link by itself, forwarded or found in a history, opens nothing.
 */
export const makeLink = operation({
  name: 'filing.make-link',
  kind: 'do',
  may: 'anyone',
  summary: 'Make a link to go on with a draft in another browser',
  isInternal: true,
  input: z.object({ ...draftOpener, step: z.string().max(120), address: personal(z.string().max(100)) }),
  output: z.object({ link: personal(z.string()), digits: personal(z.string()) }),
  subject: ({ draftId }) => `draft:${draftId}`,
  run: async (ctx, { step, address, ...opener }) => {
    const draft = await changeDraft(ctx, opener)
    await ctx.db.deleteFrom('case_draft_pass').where('draft_id', '=', draft.id).where('kind', '=', 'link').execute()
    const link = ctx.random.token(32)
    await ctx.db
      .insertInto('case_draft_pass')
      .values({
        token_hash: hashToken(link),
        commune_id: ctx.commune.id,
        draft_id: draft.id,
        kind: 'link',
        step,
        address,
        made_at: ctx.now,
        expires_at: new Date(ctx.now.getTime() + LINK_MINUTES * 60_000),
      })
      .execute()
    return { link, digits: linkDigits(ctx.keyring, link) }
  },
})
