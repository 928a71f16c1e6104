import { whoOf } from '#platform/audit'
import type { Context } from '#platform/context'
import { type ActionDetailsGiven, type ActionKind, actionDetails, type CaseAction } from './action.ts'
import { actionsOf, type RecordedAction } from './actions-of.ts'
import { daysToKeep } from './case-clock.ts'
import type { CaseRow } from './case-row.ts'
import { actsOpenTo, type CaseStanding, canAct, standingOf } from './case-state.ts'
import { readColleagues } from './colleagues.ts'
import { instantWords } from './day.ts'
import { caseMoved } from './events.ts'
import { projectCase } from './project-case.ts'
import { refuse } from './refusals.ts'
import { standsInFor } from './stands-in-for.ts'
import { texts } from './texts.vi.ts'
import { type Doer, transitions } from './transitions.ts'

export type NewAction<K extends ActionKind> = {
  kind: K
  /** Given, or worked out from where the case stands once it is sure that the act is allowed. */
  details: ActionDetailsGiven[K] | ((standing: CaseStanding) => Promise<ActionDetailsGiven[K]>)
  reason?: string | null | undefined
  /** The newest action the doer had before them; a newer one of somebody else's that moved the case, or was the same act, refuses this one. */
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
  requireUnmoved(ctx, before, action)
  const standingBefore = standingOf(mode, before)
  if (action.kind !== 'filed') requireOpen(ctx, action.kind, mode, standingBefore)
  const details = typeof action.details === 'function' ? await action.details(standingBefore) : action.details
  const acted = await withDaysKept(ctx, row, before, actNow(ctx, row, { ...action, details }))
  const added = await insertAction(ctx, row, acted, action)
  const standing = standingOf(mode, [...before, added])
  await projectCase(ctx, row, standing)
  await ctx.publish(caseMoved, { caseId: row.id, actionId: added.id, kind: action.kind })
  await ctx.announce('cases')
  return { actionId: added.id, standing }
}

function requireUnmoved(ctx: Context, before: readonly RecordedAction[], { kind, seenActionId }: Pick<NewAction<ActionKind>, 'kind' | 'seenActionId'>): void {
  if (seenActionId === undefined) return
  const first = before.find((one) => one.id > seenActionId && (movesCase(one.kind) || one.kind === kind) && !isOwn(ctx, one))
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

/** The act as it will be kept, before it has a number. */
function actNow<K extends ActionKind>(ctx: Context, row: CaseRow, { kind, details, by }: NewAction<K> & { details: ActionDetailsGiven[K] }): CaseAction {
  const { byKind, accountId } = by ?? doneByActor(ctx)
  // Who waited for the lock may have begun before what they waited for: time never runs backwards on a case.
  const at = new Date(Math.max(ctx.now.getTime(), row.last_action_at.getTime()))
  return { id: 0, kind, at, byKind, accountId, details: actionDetails[kind].parse(details) } as CaseAction
}

/** An act that tells a date keeps the days off it was counted by. */
async function withDaysKept(ctx: Context, row: CaseRow, before: readonly CaseAction[], act: CaseAction): Promise<CaseAction> {
  if (act.kind !== 'taken_in' && act.kind !== 'supplemented' && act.kind !== 'fee_settled') return act
  const keptDays = await daysToKeep(ctx, row, standingOf(row.mode === 'official' ? 'official' : 'prepare', [...before, act]))
  return { ...act, details: { ...act.details, ...(keptDays ? { keptDays } : {}) } } as CaseAction
}

async function insertAction(ctx: Context, row: CaseRow, act: CaseAction, { reason, by }: Pick<NewAction<ActionKind>, 'reason' | 'by'>): Promise<CaseAction> {
  const doneBy = by ?? doneByActor(ctx)
  const { id } = await ctx.db
    .insertInto('case_action')
    .values({
      commune_id: ctx.commune.id,
      case_id: row.id,
      kind: act.kind,
      at: act.at,
      recorded_at: ctx.now,
      by_kind: doneBy.byKind,
      account_id: doneBy.accountId,
      resident_id: doneBy.residentId,
      by_name: doneBy.byName,
      ...(await awayOne(ctx, row)),
      reason: reason ?? null,
      details: JSON.stringify(act.details),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ...act, id: Number(id) }
}

function doneByActor({ actor }: Context): DoneBy {
  const { name } = whoOf(actor)
  if (actor.kind === 'staff') return { byKind: 'staff', accountId: actor.accountId, residentId: null, byName: name }
  if (actor.kind === 'resident') return { byKind: 'resident', accountId: null, residentId: actor.residentId, byName: name }
  return { byKind: 'system', accountId: null, residentId: null, byName: texts.machine }
}

/** The holder of the case while the actor stands in for them: the record says for whom it was done. */
async function awayOne(ctx: Context, { assigned_account_id: holder }: CaseRow): Promise<{ for_account_id: number; for_name: string } | null> {
  if (ctx.actor.kind !== 'staff' || holder === null || holder === ctx.actor.accountId || !(await standsInFor(ctx)).includes(holder)) return null
  const away = (await readColleagues(ctx)).get(holder)
  return away ? { for_account_id: holder, for_name: away.name } : null
}
