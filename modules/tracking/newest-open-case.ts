import { listOwnCases, type OwnCaseRow } from '#cases'
import type { Context } from '#platform/context'
import { isClosed } from './standing-words.ts'
import { stepsOfCases } from './steps-of-cases.ts'

/** The open case of the resident signed in that matters first: one that waits for them, else the one moved last; null for visitors. */
export async function newestOpenCase(ctx: Context): Promise<(OwnCaseRow & { step: string | null }) | null> {
  if (ctx.actor.kind !== 'resident') return null
  const { rows } = await ctx.call(listOwnCases, {})
  const row = rows.find(({ state }) => !isClosed(state))
  return row ? { ...row, step: (await stepsOfCases(ctx, [row.ref])).get(row.ref) ?? null } : null
}
