import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Route } from './route.ts'
import type { Message } from './settle.ts'

/** Writes an attempt down before the call leaves; the words of a code stay with the message alone. */
export async function noteAttempt(
  ctx: Context,
  message: Message,
  route: Route,
  { part, text, total }: { part: number; text: string; total: number },
): Promise<number> {
  const attempt = await ctx.db
    .insertInto('message_attempt')
    .values({
      commune_id: ctx.commune.id,
      message_id: message.id,
      part,
      kind: route.kind,
      channel_account_id: route.account.id,
      contact_point_id: route.pointId,
      text: message.purpose === 'code' ? '' : text,
      started_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ctx.db
    .updateTable('message')
    .set({
      state: 'sending',
      sending_at: ctx.now,
      not_before: null,
      kind: route.kind,
      channel: route.account.channel,
      channel_account_id: route.account.id,
      contact_point_id: route.pointId,
      parts_total: total,
      tries: message.tries + 1,
    })
    .where('id', '=', message.id)
    .execute()
  return attempt.id
}

/** What the provider said when it refused for good: more to the point than "no way is left". */
export async function lastRefusal(ctx: Context, messageId: number): Promise<string | null> {
  const refused = await ctx.db
    .selectFrom('message_attempt')
    .select('reason')
    .where('message_id', '=', messageId)
    .where('is_final', '=', true)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return refused?.reason ?? null
}

/** How often this part was certainly not taken: it numbers the ledger id, while a repeat of an unknown call keeps its own. */
export async function failuresOf(ctx: Context, messageId: number, part: number): Promise<number> {
  const failures = await ctx.db
    .selectFrom('message_attempt')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('message_id', '=', messageId)
    .where('part', '=', part)
    .where('outcome', '=', 'failed')
    .where((eb) => eb.or([eb('reason_code', 'is', null), eb('reason_code', '<>', 'repeat')]))
    .executeTakeFirstOrThrow()
  return failures.count
}
