import { listColleagues } from '#accounts'
import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'

export type Colleague = { id: number; name: string; title: string | null }

/** Who is at work in the office, by account. */
export async function readColleagues(ctx: Context): Promise<ReadonlyMap<number, Colleague>> {
  const colleagues = await ctx.asSystem('cases').call(listColleagues, {})
  return new Map(colleagues.map(({ id, name, title }) => [id, { id, name, title }]))
}

/** Somebody at work in the office; refuses one who is not. */
export async function getColleague(ctx: Context, accountId: number): Promise<Colleague> {
  return (await readColleagues(ctx)).get(accountId) ?? refuse('cases.colleague_not_found')
}
