import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Channel } from './channel.ts'
import type { Route } from './route.ts'
import type { Message } from './settle.ts'

/** Whether an earlier message to the same contact is still to go: answers arrive in the order they were written. */
export async function hasElder(ctx: Context, message: Message): Promise<boolean> {
  const elder = await ctx.db
    .selectFrom('message')
    .select('id')
    .where('contact_id', '=', message.contact_id)
    .where('id', '<', message.id)
    .where('state', 'in', ['queued', 'sending'])
    .where('tries', '<', 3)
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', ctx.now)]))
    .limit(1)
    .executeTakeFirst()
  return elder !== undefined
}

/** Takes a token of the app and of the account: 0 when both had one, else the seconds to wait. */
export async function tokenWait(ctx: Context, channel: Channel, { account }: Route): Promise<number> {
  const { appPerSecond, accountPerSecond } = channel.limits
  const { rows } = await sql<{
    seconds: number
  }>`select take_send_token(${`${channel.name}:app:${channel.appRef}`}, ${appPerSecond}, ${`${channel.name}:account:${account.ref}`}, ${accountPerSecond}, ${ctx.now}) as seconds`.execute(
    ctx.db,
  )
  return rows[0]?.seconds ?? 0
}
