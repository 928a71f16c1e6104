import fc from 'fast-check'
import { type Actor, anyone, mayCall } from '#platform/access'
import type { AnyOperation, May } from '#platform/operation'
import { isRefusal, type RefusalKind } from '#platform/refusal'
import type { Furnished } from './furnish.ts'
import { goodInputs } from './inputs.ts'
import type { KnownValues } from './known-values.ts'
import type { WholeHouse } from './whole.ts'

type Answer = { done: unknown } | { refused: string; kind: RefusalKind } | { defect: string }

/** What one operation did at home with a good input, and what the same input did for the neighbour in the same role. */
export type OperationIsolation = {
  name: string
  kind: 'do' | 'ask'
  may: May
  idFields: readonly string[]
  home: Answer
  away: Answer
  homeMark: string
  input: unknown
}

const TRIES = 12

/** Tries an operation at home until an input succeeds, then gives the same input to the neighbour. Everything is rolled back. */
export async function tryOperation(whole: WholeHouse, operation: AnyOperation, known: KnownValues, seed: number): Promise<OperationIsolation> {
  const { home, away } = whole
  let best: { input: unknown; answer: Answer } = { input: {}, answer: { defect: 'never tried' } }
  for (const input of [
    ...fc.sample(goodInputs(operation, known, 'required'), { seed, numRuns: TRIES }),
    ...fc.sample(goodInputs(operation, known), { seed, numRuns: TRIES }),
  ]) {
    const answer = await attempt(whole, home, operation, input)
    if (rank(answer) > rank(best.answer)) best = { input, answer }
    if ('done' in answer && (operation.kind === 'do' || isFull(answer, home.mark) || Object.keys(input).length === 0)) break
  }
  const idFields = Object.keys(best.input as object).filter((field) => /Ids?$|^ids?$|^(ticket|ref)$/.test(field))
  return {
    name: operation.name,
    kind: operation.kind,
    may: operation.may,
    idFields,
    home: best.answer,
    away: await attempt(whole, away, operation, best.input),
    homeMark: home.mark,
    input: best.input,
  }
}

/** Whether an answer shows the words of a commune. */
export function isFull(answer: Answer, mark: string): boolean {
  return 'done' in answer && JSON.stringify(answer.done ?? null).includes(mark)
}

/** Complaints: a neighbour who was answered, or a try at home that proves nothing. `silent` may answer without words of the commune; `unproven` cannot succeed here. */
export function operationsAreIsolated(
  tried: readonly OperationIsolation[],
  silent: Readonly<Record<string, string>>,
  unproven: Readonly<Record<string, string>>,
): string[] {
  return tried.flatMap((one) => [
    ...(isFull(one.away, one.homeMark) ? [`${one.name} tells another commune of this one`] : []),
    ...(one.may === 'system' ? [] : outsideComplaints(one, silent, unproven)),
  ])
}

/** What people and programs outside can call must also say no properly, and must have been done at home. */
function outsideComplaints(one: OperationIsolation, silent: Readonly<Record<string, string>>, unproven: Readonly<Record<string, string>>): string[] {
  const given = JSON.stringify(one.input)
  return [
    ...('defect' in one.home ? [`${one.name} fails at home on ${given}: ${one.home.defect}`] : []),
    ...('defect' in one.away ? [`${one.name} fails from away on ${given}: ${one.away.defect}`] : []),
    ...('refused' in one.home && !unproven[one.name] ? [`${one.name} was never done at home (${one.home.refused}), so nothing is proved`] : []),
    ...(one.kind === 'ask' && 'done' in one.home && !isFull(one.home, one.homeMark) && !silent[one.name]
      ? [`${one.name} says nothing of its commune at home`]
      : []),
    ...(one.kind === 'do' && one.idFields.length > 0 && 'done' in one.away && !silent[one.name] ? [`${one.name} acts for another commune on ${given}`] : []),
  ]
}

async function attempt({ w, roles }: WholeHouse, place: Furnished, operation: AnyOperation, input: unknown): Promise<Answer> {
  const undo = new Error('rolled back')
  let done: unknown
  try {
    await w.open(
      async (ctx) => {
        done = await ctx.call(operation as never, input as never)
        throw undo
      },
      { as: actorFor(roles, place, operation), in: place.commune },
    )
  } catch (thrown) {
    if (thrown === undo) return { done }
    if (isRefusal(thrown)) return { refused: thrown.code, kind: thrown.refusalKind }
    return { defect: thrown instanceof Error ? thrown.message : String(thrown) }
  }
  throw new Error('A transaction that was to be rolled back was committed')
}

function actorFor(roles: WholeHouse['roles'], { staff, resident }: Furnished, operation: AnyOperation): Actor {
  if (operation.may === 'anyone') return anyone
  if (operation.may === 'resident') return resident.actor
  if (operation.may === 'system') return { kind: 'system', name: 'house' }
  const member = [...staff]
    .sort((a, b) => Number(b.role === 'administrator') - Number(a.role === 'administrator'))
    .find(({ actor }) => mayCall(roles, actor, operation))
  return member?.actor ?? anyone
}

function rank(answer: Answer): number {
  if ('done' in answer) return 3
  if ('defect' in answer) return answer.defect === 'never tried' ? -1 : 4
  return answer.kind === 'conflict' ? 2 : answer.kind === 'missing' ? 1 : 0
}
