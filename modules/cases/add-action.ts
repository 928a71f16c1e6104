import { whoOf } from '#platform/audit'
import type { Context } from '#platform/context'
import { type ActionDetailsGiven, type ActionKind, actionDetails, type CaseAction } from './action.ts'
import { actionsOf, type RecordedAction } from './actions-of.ts'
import type { CaseRow } from './case-row.ts'
import { actsOpenTo, type CaseStanding, canAct, standingOf } from './case-state.ts'
import { instantWords } from './day.ts'
import { caseMoved } from './events.ts'
import { projectCase } from './project-case.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'
import { type Doer, transitions } from './transitions.ts'

export type NewAction<K extends ActionKind> = {
  kind: K
  /** Given, or worked out from where the case stands once it is sure that the act is allowed. */
  details: ActionDetailsGiven[K] | ((standing: CaseStanding) => Promise<ActionDetailsGiven[K]>)
  reason?: string | null | undefined
  /** The newest action the doer had before them; a newer one of somebody else's that moved the case refuses this one. */
  seenActionId?: number | undefined
  /** Who did it, where it is not the actor. */
  by?: DoneBy
}
export type DoneBy = Pick<CaseAction, 'byKind' | 'accountId'> & { residentId: number | null; byName: string }

/**
 * Adds an action to a case whose row the caller has locked, works out anew where it stands, and tells whoever listens.
 * Refuses `cases.moved_meanwhile` with who was first, what and when; `cases.not_in_state` with the state and what can be done instead.
 */
export async function addAction<K extends ActionKind>(ctx: Context, row: CaseRow, action: NewAction<K>): Promise<{ actionId: number; standing: CaseStanding }> {
  const mode = row.mode === 'official' ? 'official' : 'prepare'
  const before = await actionsOf(ctx, row.id)
  requireUnmoved(ctx, before, action.seenActionId)
  const standingBefore = standingOf(mode, before)
  if (action.kind !== 'filed') requireOpen(ctx, action.kind, mode, standingBefore)
  const details = typeof action.details === 'function' ? await action.details(standingBefore) : action.details
  const added = await insertAction(ctx, row, { ...action, details })
  const standing = standingOf(mode, [...before, added])
  await projectCase(ctx, row, standing)
  await ctx.publish(caseMoved, { caseId: row.id, actionId: added.id, kind: action.kind })
  await ctx.announce('cases')
  return { actionId: added.id, standing }
}

function requireUnmoved(ctx: Context, before: readonly RecordedAction[], seenActionId: number | undefined): void {
  if (seenActionId === undefined) return
  const first = before.find((one) => one.id > seenActionId && movesCase(one.kind) && !isOwn(ctx, one))
  if (first) refuse('cases.moved_meanwhile', { by: first.byName, act: texts.acts[first.kind], at: instantWords(first.recordedAt) })
}

function movesCase(kind: ActionKind): boolean {
  return kind === 'filed' || transitions[kind].to !== 'same'
}

function isOwn({ actor }: Context, { accountId, residentId }: RecordedAction): boolean {
  if (actor.kind === 'staff') return accountId === actor.accountId
  return actor.kind === 'resident' && residentId === actor.residentId
}

function requireOpen(ctx: Context, kind: Exclude<ActionKind, 'filed'>, mode: 'prepare' | 'official', standing: CaseStanding): void {
  const doer: Doer = ctx.actor.kind === 'resident' ? 'resident' : 'staff'
  if (canAct(kind, doer, mode, standing)) return
  const instead = actsOpenTo(doer, mode, standing).map((open) => texts.acts[open])
  refuse('cases.not_in_state', { state: texts.states[standing.state], act: texts.acts[kind], instead })
}

type Settled<K extends ActionKind> = Pick<NewAction<K>, 'kind' | 'reason' | 'by'> & { details: ActionDetailsGiven[K] }

async function insertAction<K extends ActionKind>(ctx: Context, row: CaseRow, { kind, details: given, reason, by }: Settled<K>): Promise<CaseAction> {
  const doneBy = by ?? doneByActor(ctx)
  // Who waited for the lock may have begun before what they waited for: time never runs backwards on a case.
  const at = new Date(Math.max(ctx.now.getTime(), row.last_action_at.getTime()))
  const details = actionDetails[kind].parse(given)
  const { id } = await ctx.db
    .insertInto('case_action')
    .values({
      commune_id: ctx.commune.id,
      case_id: row.id,
      kind,
      at,
      recorded_at: ctx.now,
      by_kind: doneBy.byKind,
      account_id: doneBy.accountId,
      resident_id: doneBy.residentId,
      by_name: doneBy.byName,
      reason: reason ?? null,
      details: JSON.stringify(details),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: Number(id), kind, at, byKind: doneBy.byKind, accountId: doneBy.accountId, details } as CaseAction
}

function doneByActor({ actor }: Context): DoneBy {
  const { name } = whoOf(actor)
  if (actor.kind === 'staff') return { byKind: 'staff', accountId: actor.accountId, residentId: null, byName: name }
  if (actor.kind === 'resident') return { byKind: 'resident', accountId: null, residentId: actor.residentId, byName: name }
  return { byKind: 'system', accountId: null, residentId: null, byName: texts.machine }
}
