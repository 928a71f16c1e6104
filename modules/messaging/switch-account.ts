import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'

/** Takes a channel account out of use, or back in; its tokens stay sealed where they are. */
export const switchAccount = operation({
  name: 'messaging.switch-account',
  kind: 'do',
  may: 'granted',
  summary: 'Switch a channel account on or off',
  input: z.object({ accountId: id, isOn: z.stringbool().or(z.boolean()), reason: shortText }),
  output: z.object({ state: z.string() }),
  subject: ({ accountId }) => `channel-account:${accountId}`,
  run: async (ctx, { accountId, isOn, reason }) => {
    const account = await ctx.db.selectFrom('channel_account').selectAll().where('id', '=', accountId).forUpdate().executeTakeFirst()
    if (!account) return refuse('messaging.account_missing')
    const state = !isOn ? 'disabled' : account.channel === 'sms' || account.tokens_sealed ? 'connected' : 'needs_consent'
    await ctx.db
      .updateTable('channel_account')
      .set({ state, state_reason: isOn ? null : reason, paused_until: null, pause_reason: null })
      .where('id', '=', accountId)
      .execute()
    return { state }
  },
})
