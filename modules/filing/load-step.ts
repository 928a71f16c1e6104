import { getCommune, listHamlets } from '#communes'
import { type ActsFor, findActsFor } from '#people'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { PASS } from './browser-cookie.ts'
import { type Changed, changedSince, type ProcedureNow, procedureNow } from './filing-papers.ts'
import type { DraftView } from './get-draft.ts'
import { openOwn } from './open-own.ts'
import { refuse } from './refusals.ts'
import { type FilingStep, stepAt, stepsOf } from './steps.ts'

export type StepPage = {
  draft: DraftView
  now: ProcedureNow | null
  changed: Changed
  steps: FilingStep[]
  step: FilingStep
  /** Goes along in links, only where the browser keeps no cookie. */
  pass: string | null
  actsFor: ActsFor[]
  hamlets: { id: number; name: string }[]
  phone: string | null
}

/** Everything one page of a draft shows. */
export async function loadStep(ctx: Context, request: PageRequest): Promise<StepPage> {
  const draft = await openOwn(ctx, request)
  const now = await procedureNow(ctx, draft.procedureCode)
  const steps = now ? stepsOf(now.papers, draft.answers) : [{ id: 'xem-lai', kind: 'review' } as const]
  const step = stepAt(steps, request.params['step'] ?? '') ?? refuse('filing.step_missing')
  return {
    draft,
    now,
    changed: changedSince(draft, draft.answers, now),
    steps,
    step,
    pass: draft.openedBy === 'pass' ? (request.query[PASS] ?? null) : null,
    actsFor: step.kind === 'whom' ? await actsFor(ctx, draft.procedureCode) : [],
    hamlets: step.kind === 'contact' || step.kind === 'review' ? await ctx.call(listHamlets, {}) : [],
    phone: (await ctx.call(getCommune, {})).phone,
  }
}

/** Whom the resident signed in may act for in a procedure. */
export async function actsFor(ctx: Context, procedureCode: string): Promise<ActsFor[]> {
  const { actor } = ctx
  return actor.kind === 'resident' && actor.personId !== null ? findActsFor(ctx, { byPersonId: actor.personId, procedureCode }) : []
}
