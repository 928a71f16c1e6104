import { z } from 'zod'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { isRefusal } from '#platform/refusal'
import { findDraft } from './draft.ts'
import { linkDigits } from './link-digits.ts'
import { refuse } from './refusals.ts'

/** What the page of a link shows: to the browser that made it the digits, to any other only that digits are asked for. Refuses a link used, void or unknown. */
export const lookAtLink = operation({
  name: 'filing.look-at-link',
  kind: 'ask',
  may: 'anyone',
  summary: 'Whether a link still opens a draft',
  isInternal: true,
  input: z.object({ link: personal(z.string().max(200)), browser: personal(z.string().max(200)).optional() }),
  output: z.object({ digits: personal(z.string()).nullable(), draftId: z.uuid().nullable(), step: z.string() }),
  run: async (ctx, { link, browser }) => {
    const found = await findLink(ctx, link)
    const isMaker = await isHolder(ctx, found.draft_id, browser)
    return { digits: isMaker ? linkDigits(ctx.keyring, link) : null, draftId: isMaker ? found.draft_id : null, step: found.step }
  },
})

/** The link, while it opens anything; with `isLocked` for the one who is about to use it. */
export async function findLink(ctx: Context, link: string, { isLocked = false } = {}) {
  const found = await ctx.db
    .selectFrom('case_draft_pass')
    .select(['token_hash', 'draft_id', 'step', 'attempts_left'])
    .where('token_hash', '=', hashToken(link))
    .where('commune_id', '=', ctx.commune.id)
    .where('kind', '=', 'link')
    .where('used_at', 'is', null)
    .where('attempts_left', '>', 0)
    .where('expires_at', '>', ctx.now)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst()
  return found ?? refuse('filing.link_unknown')
}

async function isHolder(ctx: Context, draftId: string, browser: string | undefined): Promise<boolean> {
  try {
    await findDraft(ctx, { draftId, browser })
    return true
  } catch (thrown) {
    if (isRefusal(thrown)) return false
    throw thrown
  }
}
