import { type RawBuilder, sql } from 'kysely'
import { listColleagues } from '#accounts'
import type { Context } from '#platform/context'
import type { CaseRow } from './case-row.ts'
import { refuse } from './refusals.ts'

/** Somebody who works on cases, within these hamlets and fields where they are confined to some. */
export type Colleague = {
  id: number
  name: string
  title: string | null
  workPhone: string | null
  hamletIds: readonly number[] | null
  fields: readonly string[] | null
}
type Place = Pick<CaseRow, 'hamlet_id' | 'field'>

/** Whoever works on a case gets through its steps: who may not, can only look on. */
const WORKS_ON_CASES = 'cases.finish-step'

/** Who is at work in the office and may work on cases, by account. */
export async function readColleagues(ctx: Context): Promise<ReadonlyMap<number, Colleague>> {
  const colleagues = await ctx.asSystem('cases').call(listColleagues, { mayDo: WORKS_ON_CASES })
  return new Map(colleagues.map(({ field: _, ...colleague }) => [colleague.id, colleague]))
}

/** Somebody at work on cases; refuses one who is not. */
export async function getColleague(ctx: Context, accountId: number): Promise<Colleague> {
  return (await readColleagues(ctx)).get(accountId) ?? refuse('cases.colleague_not_found')
}

/** Whether somebody's hamlets and fields hold the case. */
export function canReach({ hamletIds, fields }: Pick<Colleague, 'hamletIds' | 'fields'>, { hamlet_id: hamletId, field }: Place): boolean {
  return (hamletIds === null || (hamletId !== null && hamletIds.includes(hamletId))) && (fields === null || fields.includes(field))
}

/** Cases nobody at work has: given to nobody yet, or to somebody who can no longer work on them. */
export function hasNobody(colleagues: ReadonlyMap<number, Colleague>): RawBuilder<boolean> {
  const isWide = ({ hamletIds, fields }: Colleague) => hamletIds === null && fields === null
  const wide = [...colleagues.values()].filter(isWide).map(({ id }) => id)
  const narrow = [...colleagues.values()].filter((one) => !isWide(one)).map((one) => sql`(assigned_account_id = ${one.id} and ${isReached(one)})`)
  return sql<boolean>`not coalesce(${sql.join([sql`assigned_account_id in (${sql.join([0, ...wide])})`, ...narrow], sql` or `)}, false)`
}

/** The cases that somebody's hamlets and fields hold, as SQL over `case_record`. */
export function isReached({ hamletIds, fields }: Pick<Colleague, 'hamletIds' | 'fields'>): RawBuilder<boolean> {
  const inHamlets = hamletIds === null ? sql`true` : sql`coalesce(hamlet_id in (${sql.join([0, ...hamletIds])}), false)`
  return sql<boolean>`(${inHamlets} and ${fields === null ? sql`true` : sql`field in (${sql.join(['', ...fields])})`})`
}
