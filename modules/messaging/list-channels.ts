import { sql } from 'kysely'
import { z } from 'zod'
import { id, instant } from '#platform/columns'
import { operation } from '#platform/operation'
import { isSilent, silenceHours } from './silence.ts'

const accountHealth = z.object({
  id,
  channel: z.string(),
  accountRef: z.string(),
  name: z.string(),
  state: z.enum(['connected', 'needs_consent', 'disabled']),
  stateReason: z.string().nullable(),
  tokensExpireAt: instant.nullable(),
  refreshFailures: z.number(),
  lastRefreshProblem: z.string().nullable(),
  pausedUntil: instant.nullable(),
  pauseReason: z.string().nullable(),
  lastEventAt: instant.nullable(),
  lastRetrySeenAt: instant.nullable(),
  isSilent: z.boolean(),
})

/** How the commune's channels are: what fails, what is silent, what waits, what nobody knows the end of. For the first office page. */
export const listChannels = operation({
  name: 'messaging.list-channels',
  kind: 'ask',
  may: 'granted',
  summary: 'Health of the channels',
  input: z.object({}),
  output: z.object({
    accounts: z.array(accountHealth),
    unknownMessages: z.number(),
    failedToday: z.number(),
    waitingForMorning: z.number(),
    waitingToSend: z.number(),
    failedDeliveries: z.number(),
    refusedDeliveries: z.number(),
    homelessDeliveries: z.number(),
    alarms: z.array(
      z.object({
        accountId: id.nullable(),
        kind: z.enum(['needs_consent', 'refresh_failing', 'paused', 'silent', 'provider_retrying', 'unknown_messages', 'refused_webhooks']),
      }),
    ),
  }),
  run: async (ctx) => {
    const dayAgo = new Date(ctx.now.getTime() - 86_400_000)
    const rows = await ctx.db.selectFrom('channel_account').selectAll().orderBy('id').execute()
    const accounts = rows.map((row) => ({
      id: row.id,
      channel: row.channel,
      accountRef: row.account_ref,
      name: row.name,
      state: z.enum(['connected', 'needs_consent', 'disabled']).parse(row.state),
      stateReason: row.state_reason,
      tokensExpireAt: row.tokens_expire_at,
      refreshFailures: row.refresh_failures,
      lastRefreshProblem: row.last_refresh_problem,
      pausedUntil: row.paused_until !== null && row.paused_until > ctx.now ? row.paused_until : null,
      pauseReason: row.pause_reason,
      lastEventAt: row.last_event_at,
      lastRetrySeenAt: row.last_retry_seen_at,
      isSilent: row.channel === 'zalo' && row.state === 'connected' && isSilent(row.last_event_at ?? row.created_at, ctx.now, silenceHours(row.settings)),
    }))
    const counts = await ctx.db
      .selectFrom('message')
      .select([
        sql<number>`count(*) filter (where state = 'unknown')::int`.as('unknown'),
        sql<number>`count(*) filter (where state = 'failed' and closed_at >= ${dayAgo})::int`.as('failed'),
        sql<number>`count(*) filter (where state = 'queued' and not_before > ${ctx.now})::int`.as('later'),
        sql<number>`count(*) filter (where state in ('queued', 'sending') and (not_before is null or not_before <= ${ctx.now}))::int`.as('waiting'),
        sql<number>`(select count(*)::int from webhook_delivery where state = 'failed')`.as('failedDeliveries'),
        sql<{ refused: number; homeless: number }>`(select to_jsonb(stray) from stray_webhooks(${dayAgo}) stray)`.as('stray'),
      ])
      .where('state', 'in', ['queued', 'sending', 'unknown', 'failed'])
      .executeTakeFirstOrThrow()
    const { refused, homeless } = counts.stray
    return {
      accounts,
      unknownMessages: counts.unknown,
      failedToday: counts.failed,
      waitingForMorning: counts.later,
      waitingToSend: counts.waiting,
      failedDeliveries: counts.failedDeliveries,
      refusedDeliveries: refused,
      homelessDeliveries: homeless,
      alarms: [
        ...accounts.flatMap((account) => [
          ...(account.state === 'needs_consent' ? [{ accountId: account.id, kind: 'needs_consent' as const }] : []),
          ...(account.refreshFailures > 0 ? [{ accountId: account.id, kind: 'refresh_failing' as const }] : []),
          ...(account.pausedUntil ? [{ accountId: account.id, kind: 'paused' as const }] : []),
          ...(account.isSilent ? [{ accountId: account.id, kind: 'silent' as const }] : []),
          ...(account.lastRetrySeenAt && account.lastRetrySeenAt >= dayAgo ? [{ accountId: account.id, kind: 'provider_retrying' as const }] : []),
        ]),
        ...(counts.unknown > 0 ? [{ accountId: null, kind: 'unknown_messages' as const }] : []),
        ...(refused > 0 ? [{ accountId: null, kind: 'refused_webhooks' as const }] : []),
      ],
    }
  },
})
