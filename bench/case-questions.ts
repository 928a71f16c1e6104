import { type CaseGroup, countCases, listCases } from '#cases'
import { countWaiting } from '#conversations'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { transaction } from '#platform/db'
import { execute } from '#platform/execute'
import type { Runtime } from '#platform/runtime'
import { listToday } from '../modules/today/list-today.ts'
import { wordsSearched } from './case-words.vi.ts'
import type { Ground } from './ground.ts'
import { CASES_OF_ONE, phoneOf } from './many-cases.ts'

/** One thing an office asks, of a commune taken at random by an officer of its own. */
export type Question = { name: string; ask(desk: Desk): Promise<unknown> }

/** An officer at work in a commune, with cases they may look for. */
export type Desk = { runtime: Runtime; commune: Commune; actor: Actor; hamletId: number; refs: string[]; codes: string[]; procedures: string[] }

const list = (desk: Desk, input: Parameters<typeof execute<typeof listCases.input, typeof listCases.output>>[2]) => asked(desk, listCases, input)
const group = (name: string, of: CaseGroup): Question => ({ name, ask: (desk) => list(desk, { group: of }) })
const search = (name: string, words: (desk: Desk) => string): Question => ({ name, ask: (desk) => list(desk, { group: 'all', q: words(desk) }) })

export const questions: readonly Question[] = [
  group('inbox, all open', 'open'),
  { name: 'inbox, mine', ask: (desk) => list(desk, { view: 'mine' }) },
  { name: 'inbox, unassigned', ask: (desk) => list(desk, { view: 'unassigned' }) },
  group('inbox, late', 'late'),
  group('inbox, waits for residents', 'waiting_resident'),
  group('closed, first page', 'closed'),
  { name: 'closed, page 100', ask: (desk) => list(desk, { group: 'closed', page: 100 }) },
  group('everything, first page', 'all'),
  { name: 'open of a hamlet', ask: (desk) => list(desk, { hamletId: desk.hamletId }) },
  { name: 'closed of a hamlet', ask: (desk) => list(desk, { hamletId: desk.hamletId, group: 'closed' }) },
  { name: 'open of a procedure', ask: (desk) => list(desk, { procedureCode: oneOf(desk.procedures) }) },
  { name: 'closed of a procedure', ask: (desk) => list(desk, { procedureCode: oneOf(desk.procedures), group: 'closed' }) },
  search('search, whole code', (desk) => oneOf(desk.codes)),
  search('search, end of a code', (desk) => oneOf(desk.codes).slice(-12)),
  search('search, look-up name', (desk) => oneOf(desk.refs)),
  search('search, one word', () => oneOf(wordsSearched.one)),
  search('search, two words', () => oneOf(wordsSearched.two)),
  search('search, whole name', () => oneOf(wordsSearched.whole)),
  search('search, phone', () => `0${phoneOf(Math.floor(Math.random() * CASES_OF_ONE)).slice(2)}`),
  { name: 'counts of the day', ask: (desk) => asked(desk, countCases, {}) },
  { name: "today's list", ask: (desk) => asked(desk, listToday, {}) },
  { name: 'counts in navigation', ask: (desk) => asked(desk, countWaiting, {}) },
]

/** Desks of a ground: of each commune one officer, as the rows say. */
export async function desksOf({ runtime }: Ground, communes: readonly Commune[]): Promise<Desk[]> {
  const desks: Desk[] = []
  for (const commune of communes) desks.push(await deskOf(runtime, commune))
  return desks
}

function deskOf(runtime: Runtime, commune: Commune): Promise<Desk> {
  return transaction(runtime.pool, { communeId: commune.id }, async (db) => {
    const account = await db.selectFrom('account').select(['id', 'name']).orderBy('id').offset(2).limit(1).executeTakeFirstOrThrow()
    const hamlet = await db.selectFrom('hamlet').select('id').orderBy('id').offset(3).limit(1).executeTakeFirstOrThrow()
    const rows = await db.selectFrom('case_record').select(['ref', 'code', 'procedure_code']).where('code', 'is not', null).orderBy('ref').limit(40).execute()
    const grants = [{ role: 'officer', hamletId: null, field: null }]
    return {
      ...{ runtime, commune, hamletId: hamlet.id, actor: { kind: 'staff', accountId: account.id, sessionId: 0, name: account.name, grants } },
      ...{ refs: rows.map(({ ref }) => ref), codes: rows.map(({ code }) => code ?? ''), procedures: rows.map((row) => row.procedure_code) },
    }
  })
}

function asked<I extends Parameters<typeof execute>[1]>({ runtime, commune, actor }: Desk, operation: I, input: object): Promise<unknown> {
  return execute(runtime, operation, input, { commune, actor, requestId: 'bench' })
}

export function oneOf<T>(some: readonly T[]): T {
  const one = some[Math.floor(Math.random() * some.length)]
  if (one === undefined) throw new Error('There is nothing to take one of')
  return one
}
