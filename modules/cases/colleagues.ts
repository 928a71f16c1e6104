import { sql } from 'kysely'
import { listColleagues } from '#accounts'
import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'

export type Colleague = { id: number; name: string; title: string | null }

/** Whoever works on a case gets through its steps: who may not, can only look on. */
const WORKS_ON_CASES = 'cases.finish-step'

/** Who is at work in the office and may work on cases, by account. */
export async function readColleagues(ctx: Context): Promise<ReadonlyMap<number, Colleague>> {
  const colleagues = await ctx.asSystem('cases').call(listColleagues, { mayDo: WORKS_ON_CASES })
  return new Map(colleagues.map(({ id, name, title }) => [id, { id, name, title }]))
}

/** Somebody at work on cases; refuses one who is not. */
export async function getColleague(ctx: Context, accountId: number): Promise<Colleague> {
  return (await readColleagues(ctx)).get(accountId) ?? refuse('cases.colleague_not_found')
}

/** Cases nobody at work has: given to nobody yet, or to somebody who can no longer work on them. */
export function hasNobody(colleagues: ReadonlyMap<number, Colleague>) {
  return sql<boolean>`(assigned_account_id is null or assigned_account_id not in (${sql.join([0, ...colleagues.keys()])}))`
}
