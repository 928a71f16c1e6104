import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { settingsOf } from './account-settings.ts'
import { claimUnclaimed } from './claim-echo.ts'
import { openTokens } from './sealing.ts'
import { CLOCK_SKEW_MS } from './settle-unknown.ts'

/** Tries the echoes for an unknown message; when none fits, says where to look: which account, which user, since when. */
export const findUnknown = operation({
  name: 'messaging.find-unknown',
  kind: 'do',
  may: 'system',
  summary: 'Look for an unknown message among the echoes',
  input: z.object({ messageId: id }),
  output: z.object({
    look: z
      .object({
        channel: z.string(),
        account: z.object({ ref: z.string(), accessToken: z.string().nullable(), settings: z.record(z.string(), z.unknown()) }),
        userRef: z.string().nullable(),
        since: z.date(),
      })
      .nullable(),
  }),
  subject: ({ messageId }) => `message:${messageId}`,
  run: async (ctx, { messageId }) => {
    const lost = await ctx.db
      .selectFrom('message_attempt')
      .selectAll()
      .where('message_id', '=', messageId)
      .where('outcome', '=', 'unknown')
      .orderBy('id')
      .execute()
    const still = []
    for (const attempt of lost) if (!(await claimUnclaimed(ctx, attempt))) still.push(attempt)
    const [first] = still
    if (!first?.channel_account_id) return { look: null }
    const account = await ctx.db.selectFrom('channel_account').selectAll().where('id', '=', first.channel_account_id).executeTakeFirstOrThrow()
    const point = await ctx.db
      .selectFrom('contact_point')
      .select('user_ref')
      .where('id', '=', first.contact_point_id ?? 0)
      .executeTakeFirst()
    return {
      look: {
        channel: account.channel,
        account: {
          ref: account.account_ref,
          accessToken: account.tokens_sealed ? openTokens(ctx.keyring, account.tokens_sealed).accessToken : null,
          settings: settingsOf(account.settings),
        },
        userRef: first.kind === 'chat' || first.kind === 'template-by-user' ? (point?.user_ref ?? null) : null,
        since: new Date(first.started_at.getTime() - CLOCK_SKEW_MS),
      },
    }
  },
})
