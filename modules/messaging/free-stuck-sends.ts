import { z } from 'zod'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { scheduleSend } from './schedule-send.ts'
import { loseAttempt, scheduleLook } from './settle.ts'
import { reasons } from './texts.vi.ts'

const STUCK_MS = 3 * 60_000
const ECHO_KEPT_MS = 2 * 86_400_000
const WORDS_KEPT_MS = 30 * 86_400_000

/**
 * Messages left behind by a job that never came back: an open call becomes unknown, what should have gone is woken,
 * unknowns are looked for once more. Echoes nobody claimed in two days are forgotten, and so are the words of news a month old.
 */
export const freeStuckSends = operation({
  name: 'messaging.free-stuck-sends',
  kind: 'do',
  may: 'system',
  summary: 'Take up messages left behind',
  input: z.object({}),
  output: z.object({ freed: z.number() }),
  run: async (ctx) => {
    const before = new Date(ctx.now.getTime() - STUCK_MS)
    const stuck = await ctx.db
      .selectFrom('message')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb.and([eb('state', '=', 'sending'), eb('sending_at', '<', before)]),
          eb.and([eb('state', '=', 'queued'), eb('queued_at', '<', before), eb.or([eb('not_before', 'is', null), eb('not_before', '<', before)])]),
          eb.and([
            eb('state', '=', 'unknown'),
            eb('unknown_since', '<', new Date(ctx.now.getTime() - 3_600_000)),
            eb('unknown_since', '>', new Date(ctx.now.getTime() - 24 * 3_600_000)),
          ]),
        ]),
      )
      .limit(500)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const message of stuck) {
      const open = await ctx.db.selectFrom('message_attempt').selectAll().where('message_id', '=', message.id).where('outcome', 'is', null).executeTakeFirst()
      if (open) await loseAttempt(ctx, message, open, reasons.died, 'died')
      else if (message.state === 'unknown') await scheduleLook(ctx, message.id, 0)
      else await scheduleSend(ctx, { id: message.id, contactId: message.contact_id }, null)
    }
    await ctx.db
      .deleteFrom('unclaimed_echo')
      .where('at', '<', new Date(ctx.now.getTime() - ECHO_KEPT_MS))
      .execute()
    await forgetWords(ctx)
    return { freed: stuck.length }
  },
})

/** What was heard a month ago stays as a key alone: a repeat is still known, the words are not kept. */
async function forgetWords(ctx: Context): Promise<void> {
  const old = ctx.db
    .selectFrom('webhook_delivery')
    .select('id')
    .where('processed_at', '<', new Date(ctx.now.getTime() - WORDS_KEPT_MS))
    .where('body', '<>', '{}')
    .limit(500)
  await ctx.db.updateTable('webhook_delivery').set({ body: '{}', user_ref: '' }).where('id', 'in', old).execute()
}
