import { sql } from 'kysely'
import { getCommune } from '#communes'
import type { Context } from '#platform/context'
import { vietnamDay } from './day.ts'
import { refuse } from './refusals.ts'

/** The shapes of code that the one-stop systems of the state give; another's code that differs is kept all the same. */
const USUAL_CODE = /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){0,4})-\d{6}-\d{4,7}$/

export function isUsualCode(code: string): boolean {
  return USUAL_CODE.test(code)
}

/**
 * The next legal code: agency, day of receipt in Vietnam, order of the day. The order is taken in the caller's transaction, so that
 * none is repeated and one rolled back is given again. Refuses where the commune has no agency code.
 * @law TT 01/2018/TT-VPCP Điều 19; TT 03/2025/TT-VPCP
 */
export async function nextCode(ctx: Context): Promise<string> {
  const { agencyCode } = await ctx.call(getCommune, {})
  if (!agencyCode) return refuse('cases.agency_code_missing')
  const day = vietnamDay(ctx.now)
  const { rows } = await sql<{ last: number }>`
    insert into case_counter (commune_id, agency_code, day, last) values (${ctx.commune.id}, ${agencyCode}, ${day}, 1)
    on conflict (commune_id, agency_code, day) do update set last = case_counter.last + 1
    returning last`.execute(ctx.db)
  return codeOf(agencyCode, day, rows[0]?.last ?? 1)
}

/** `H44.12.05-261123-0007`; the ten-thousandth of a day has five digits. */
export function codeOf(agencyCode: string, day: string, order: number): string {
  return `${agencyCode}-${day.slice(2).replaceAll('-', '')}-${String(order).padStart(4, '0')}`
}
