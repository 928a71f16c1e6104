import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '#platform/operation'
import { actOnEvent } from './act-on-event.ts'
import type { Channel } from './channel.ts'

export const DELIVERIES_AT_ONCE = 100
const MOST_TRIES = 6
const WAIT_SECONDS = [2, 5, 20, 60, 300, 900]

/** Acts on an account's waiting deliveries, each user's in order; an event's effects and its mark stand or fall together. */
export const applyDeliveries = (channels: readonly Channel[]) =>
  operation({
    name: 'messaging.apply-deliveries',
    kind: 'do',
    may: 'system',
    summary: "Act on a provider's kept news",
    input: z.object({ channel: z.string(), accountRef: z.string() }),
    output: z.object({ taken: z.number() }),
    run: async (ctx, { channel: name, accountRef }) => {
      const channel = channels.find((one) => one.name === name)
      const account = await ctx.db
        .selectFrom('channel_account')
        .selectAll()
        .where('channel', '=', name)
        .where('account_ref', '=', accountRef)
        .executeTakeFirst()
      if (!channel || !account) return { taken: 0 }
      // One drain of an account at a time keeps each user's events in order.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`deliveries:${name}:${accountRef}`}, 0))`.execute(ctx.db)
      const deliveries = await ctx.db
        .selectFrom('webhook_delivery')
        .selectAll()
        .where('channel', '=', name)
        .where('account_ref', '=', accountRef)
        .where('state', '=', 'waiting')
        .where((eb) => eb.or([eb('try_after', 'is', null), eb('try_after', '<=', ctx.now)]))
        .orderBy('event_at')
        .orderBy('id')
        .limit(DELIVERIES_AT_ONCE)
        .execute()
      for (const delivery of deliveries) {
        await sql`savepoint delivery`.execute(ctx.db)
        const tries = delivery.tries + 1
        const verdict = await actOnEvent(ctx, account, channel.readEvent(delivery.body, accountRef)).catch(async (error: Error) => {
          await sql`rollback to savepoint delivery`.execute(ctx.db)
          ctx.log.error({ delivery: delivery.id, event: delivery.event_name, tries, error: error.stack ?? error.message }, 'An event could not be acted on')
          return { state: 'waiting' as const, problem: error.message }
        })
        const isLast = tries >= MOST_TRIES
        const state = verdict.state === 'waiting' && isLast ? 'failed' : verdict.state === 'not_yet' ? (isLast ? 'done' : 'waiting') : verdict.state
        const wait = (WAIT_SECONDS[tries - 1] ?? 900) * 1000
        await ctx.db
          .updateTable('webhook_delivery')
          .set({
            state,
            tries,
            problem: verdict.problem,
            ...(state === 'waiting' ? { try_after: new Date(ctx.now.getTime() + wait) } : { processed_at: ctx.now }),
          })
          .where('id', '=', delivery.id)
          .execute()
      }
      if (deliveries.length > 0) {
        const sawRetry = deliveries.some((delivery) => delivery.provider_attempt > 0)
        await ctx.db
          .updateTable('channel_account')
          .set({ last_event_at: ctx.now, ...(sawRetry ? { last_retry_seen_at: ctx.now } : {}) })
          .where('id', '=', account.id)
          .execute()
      }
      return { taken: deliveries.length }
    },
  })
