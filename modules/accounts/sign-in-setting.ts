import type { Context } from '#platform/context'

/** What session_actor() assumes as well. */
const USUAL_IDLE_MINUTES = 30

/** After how many minutes without a request a session of the commune's staff ends. */
export async function idleMinutesOf(ctx: Context): Promise<number> {
  const row = await ctx.db.selectFrom('account_setting').select('idle_minutes').where('commune_id', '=', ctx.commune.id).executeTakeFirst()
  return row?.idle_minutes ?? USUAL_IDLE_MINUTES
}
