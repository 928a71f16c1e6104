import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isAddressLimited, lockedUntil, windowStart } from './lock-out.ts'

const KEPT_HOURS = 24

/** Makes attempts on one name wait for each other, so that many at once cannot slip past the lock. */
export async function oneAtATime(ctx: Context, login: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${ctx.commune.id}:${login}`}, 0))`.execute(ctx.db)
}

export async function lockOf(ctx: Context, login: string): Promise<Date | null> {
  const rows = await ctx.db
    .selectFrom('sign_in_failure')
    .select('at')
    .where('commune_id', '=', ctx.commune.id)
    .where('login', '=', login)
    .where('at', '>', windowStart(ctx.now))
    .execute()
  return lockedUntil(
    rows.map((row) => row.at),
    ctx.now,
  )
}

export async function isLimited(ctx: Context, address: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('sign_in_failure')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('commune_id', '=', ctx.commune.id)
    .where('address', '=', address)
    .where('at', '>', windowStart(ctx.now))
    .executeTakeFirstOrThrow()
  return isAddressLimited(Number(row.count))
}

/** Puts a failure on record (a day long). It must be committed: the operation answers an outcome and does not throw. */
export async function noteFailure(ctx: Context, login: string, address: string): Promise<void> {
  await ctx.db.insertInto('sign_in_failure').values({ commune_id: ctx.commune.id, login, address, at: ctx.now }).execute()
  const old = new Date(ctx.now.getTime() - KEPT_HOURS * 3_600_000)
  await ctx.db.deleteFrom('sign_in_failure').where('commune_id', '=', ctx.commune.id).where('at', '<', old).execute()
}

export async function forgetFailures(ctx: Context, login: string): Promise<void> {
  await ctx.db.deleteFrom('sign_in_failure').where('commune_id', '=', ctx.commune.id).where('login', '=', login).execute()
}
