import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'

/** How long a page may be filled in before its pass is void, in minutes. */
const STEP_MINUTES = 60
/** A pass already followed by another still answers this long, for a double tap, in minutes. */
const GRACE_MINUTES = 2
const MINUTE_MS = 60_000

/**
 * A pass to the next page of a draft, for a browser that keeps no cookie: 32 random bytes that travel in the address of one page.
 * It ends with the next pass of the draft, and after an hour at the latest. Answers the token; only its hash is kept.
 */
export async function givePass(ctx: Context, draft: { id: string; step: string }, address: string): Promise<string> {
  await endPasses(ctx, draft.id, new Date(ctx.now.getTime() + GRACE_MINUTES * MINUTE_MS))
  const token = ctx.random.token(32)
  await ctx.db
    .insertInto('case_draft_pass')
    .values({
      token_hash: hashToken(token),
      commune_id: ctx.commune.id,
      draft_id: draft.id,
      kind: 'step',
      step: draft.step,
      address,
      made_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + STEP_MINUTES * MINUTE_MS),
    })
    .execute()
  return token
}

/** Ends the passes of a draft: now, as the browser has shown that it keeps cookies, or at a moment close by. */
export async function endPasses(ctx: Context, draftId: string, at = ctx.now): Promise<void> {
  await ctx.db
    .updateTable('case_draft_pass')
    .set({ used_at: ctx.now, expires_at: sql<Date>`least(expires_at, ${at})` })
    .where('draft_id', '=', draftId)
    .where('kind', '=', 'step')
    .where('expires_at', '>', at)
    .execute()
}

/** Ends every pass of a draft at once, links to go on elsewhere included: whoever made them may not be whose the draft is now. */
export async function endEveryPass(ctx: Context, draftId: string): Promise<void> {
  await ctx.db
    .updateTable('case_draft_pass')
    .set({ expires_at: ctx.now })
    .where('commune_id', '=', ctx.commune.id)
    .where('draft_id', '=', draftId)
    .where('expires_at', '>', ctx.now)
    .execute()
}

export async function isOpenPass(ctx: Context, draftId: string, token: string): Promise<boolean> {
  const pass = await ctx.db
    .selectFrom('case_draft_pass')
    .select('draft_id')
    .where('token_hash', '=', hashToken(token))
    .where('commune_id', '=', ctx.commune.id)
    .where('draft_id', '=', draftId)
    .where('kind', '=', 'step')
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst()
  return pass !== undefined
}
