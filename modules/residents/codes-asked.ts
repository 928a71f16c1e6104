import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { CodesAsked } from './code-limits.ts'

const DAY_MS = 24 * 3_600_000
/** Long enough for every limit; who asked from where is nobody's business after that. */
const KEPT_MS = 2 * DAY_MS

/** Makes those who ask for a proof in the commune wait for each other, so that many at once cannot slip past a limit. */
export async function oneAtATime(ctx: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`resident-proof:${ctx.commune.id}`}, 0))`.execute(ctx.db)
}

/** The codes asked for by phone within the last day; older proofs are swept. */
export async function codesAsked(ctx: Context, { phoneIndex, address }: { phoneIndex: string; address: string }): Promise<CodesAsked> {
  await ctx.db
    .deleteFrom('resident_proof')
    .where('commune_id', '=', ctx.commune.id)
    .where('asked_at', '<', new Date(ctx.now.getTime() - KEPT_MS))
    .execute()
  const rows = await ctx.db
    .selectFrom('resident_proof')
    .select(['asked_at', 'phone_index', 'address'])
    .where('commune_id', '=', ctx.commune.id)
    .where('kind', '=', 'phone')
    .where('asked_at', '>', new Date(ctx.now.getTime() - DAY_MS))
    .execute()
  const at = (kept: typeof rows) => kept.map((row) => row.asked_at)
  return {
    toPhone: at(rows.filter((row) => row.phone_index === phoneIndex)),
    fromAddress: at(rows.filter((row) => row.address === address)),
    inCommune: at(rows),
  }
}

/** When proofs of another kind were begun from an address within the last day. */
export async function triesFrom(ctx: Context, kind: 'paper' | 'vneid', address: string): Promise<Date[]> {
  const rows = await ctx.db
    .selectFrom('resident_proof')
    .select('asked_at')
    .where('commune_id', '=', ctx.commune.id)
    .where('kind', '=', kind)
    .where('address', '=', address)
    .where('asked_at', '>', new Date(ctx.now.getTime() - DAY_MS))
    .execute()
  return rows.map((row) => row.asked_at)
}
