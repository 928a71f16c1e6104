import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'
import { reasons } from './texts.vi.ts'

/** Names a Zalo page or an SMS sender of the commune. A page still needs consent; a sender works at once. */
export const saveAccount = operation({
  name: 'messaging.save-account',
  kind: 'do',
  may: 'granted',
  summary: 'Add or change a channel account',
  input: z.object({
    channel: z.enum(['zalo', 'sms']),
    accountRef: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_.-]{3,40}$/),
    name: shortText,
    settings: z.record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean()])).default({}),
  }),
  output: z.object({ accountId: id }),
  subject: (_input, { accountId }) => `channel-account:${accountId}`,
  run: async (ctx, { channel, accountRef, name, settings }) => {
    const mine = await ctx.db.selectFrom('channel_account').select('id').where('channel', '=', channel).where('account_ref', '=', accountRef).executeTakeFirst()
    if (mine) {
      await ctx.db
        .updateTable('channel_account')
        .set({ name, settings: JSON.stringify(settings) })
        .where('id', '=', mine.id)
        .execute()
      return { accountId: mine.id }
    }
    const made = await ctx.db
      .insertInto('channel_account')
      .values({
        commune_id: ctx.commune.id,
        channel,
        account_ref: accountRef,
        name,
        settings: JSON.stringify(settings),
        state: channel === 'sms' ? 'connected' : 'needs_consent',
        state_reason: channel === 'sms' ? null : reasons.neverConnected,
        created_at: ctx.now,
      })
      // Held by a commune we cannot see.
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    return made ? { accountId: made.id } : refuse('messaging.account_ref_taken')
  },
})
