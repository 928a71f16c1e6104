import { type FiledCaseRow, listOwnCases, type OwnCaseRow } from '#cases'
import { browserOf, listOwnDrafts } from '#filing'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { stepsOfCases } from './steps-of-cases.ts'

export type TrackedCase = OwnCaseRow & { step: string | null }

/** A resident's cases with the step each is at, those they only sent for somebody else, and the drafts of theirs or of this browser; a visitor has no cases (null). */
export async function loadOwnCases(ctx: Context, request: PageRequest) {
  const browser = browserOf(request)
  const drafts = await ctx.call(listOwnDrafts, browser ? { browser } : {})
  return { ...(await trackedCases(ctx)), drafts }
}

type Tracked = { rows: TrackedCase[] | null; onlyFiled: FiledCaseRow[] }

async function trackedCases(ctx: Context): Promise<Tracked> {
  if (ctx.actor.kind !== 'resident') return { rows: null, onlyFiled: [] }
  const { rows, onlyFiled } = await ctx.call(listOwnCases, {})
  const refs = rows.map(({ ref }) => ref)
  const steps = await stepsOfCases(ctx, refs)
  return { rows: rows.map((row) => ({ ...row, step: steps.get(row.ref) ?? null })), onlyFiled }
}
