import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tablesAreIsolated, tryTables } from './checks/isolation.ts'
import { readGuards } from './checks/tables.ts'
import { readKnownValues } from './known-values.ts'
import { isFull, type OperationIsolation, operationsAreIsolated, tryOperation } from './operation-isolation.ts'
import { type WholeHouse, wholeHouse } from './whole.ts'

/** Commune tables that cannot hold a row here, with the reason. */
const EMPTY: Readonly<Record<string, string>> = {}

/** Questions whose answer holds no words of the commune, with the reason. */
const SILENT: Readonly<Record<string, string>> = {
  'communes.find-units': 'the official list of units is everybody’s',
  'procedures.search-procedures': 'the catalogue is everybody’s',
  'assistant.answer-text': 'answers from the catalogue, which is everybody’s',
  'procedures.get-filing-papers': 'the catalogue is everybody’s',
  'procedures.list-procedures': 'the catalogue is everybody’s',
  'procedures.list-catalogue-changes': 'the catalogue is everybody’s',
  'accounts.verify-audit-chain': 'answers whether the chain holds',
  'messaging.get-consent-page': 'answers an address of the provider',
  'conversations.count-waiting': 'answers a number',
  'people.read-evidence': 'answers which file, by number',
  'residents.read-proof': 'answers how far one browser is',
  'residents.read-zalo-link': 'answers how far one browser is',
  'residents.get-code-use': 'answers numbers',
  'cases.count-cases': 'answers numbers',
  'cases.get-clock-settings': 'answers a way of counting',
  'filing.list-own-drafts': 'answers a stranger nothing; its own test shows it to browser and resident',
  'filing.get-sent': 'answers how far one draft is',
  'filing.look-at-link': 'answers whether a link still opens',
  'filing.count-left-drafts': 'answers numbers',
  'cases.open-paper': 'answers ids; the bytes are read beside it',
  'cases.open-own-paper': 'answers ids; the bytes are read beside it',
}
/** Operations that cannot succeed on made-up input, with the reason. */
const UNPROVEN: Readonly<Record<string, string>> = {
  'accounts.activate-account': 'asks for a code of the secret on the page before',
  'accounts.confirm-code-app': 'asks for a code of the secret on the page before',
  'accounts.confirm-passkey': 'asks for the answer of a device',
  'accounts.sign-in-with-passkey': 'asks for the answer of a device',
  'messaging.finish-connecting': 'asks for the answer of the provider',
  'residents.link-by-number': 'asks for a resident whom nobody has identified; its own test tries another commune',
  'residents.show-link-code': 'asks for a resident whom nobody has identified',
}
const SEED = 20_261_123

let whole: WholeHouse

beforeAll(async () => {
  whole = await wholeHouse()
})
afterAll(() => whole?.close())

describe('tables', () => {
  it('shows each commune its own rows and none of another’s, and lets it touch none', async () => {
    const { w } = whole
    const tables = (await readGuards(w.ownerPool)).filter((one) => one.hasCommune).map((one) => one.table)
    const tried = [...(await tryTables(w.pool, tables, w.commune, w.other)), ...(await tryTables(w.pool, tables, w.other, w.commune))]
    const rows = tried.reduce((sum, one) => sum + one.atHome, 0)
    console.log(
      `isolation: ${tables.length} tables, ${rows} rows seen at home, ${whole.home.filled.length} tables given a row of our own (${whole.home.filled.join(', ')})`,
    )
    expect(tablesAreIsolated(tried, EMPTY)).toEqual([])
  })

  it('finds a table that is open', async () => {
    const { w } = whole
    await w.ownerPool.query(`create table breach (commune_id int not null, words text); grant select, insert, update, delete on breach to caunoi_app;
      insert into breach values (${w.commune.id}, 'a')`)
    const complaints = tablesAreIsolated(await tryTables(w.pool, ['breach'], w.commune, w.other))
    await w.ownerPool.query('truncate breach')
    const empty = tablesAreIsolated(await tryTables(w.pool, ['breach'], w.commune, w.other))
    await w.ownerPool.query('drop table breach')
    expect(complaints).toEqual([
      'breach shows 1 rows to another commune',
      'breach shows 1 rows to a transaction of no commune',
      'breach lets another commune change 1 rows',
      'breach lets another commune delete 1 rows',
      'breach answers done to a row put into another commune',
    ])
    expect(empty).toContain('breach has no row at home, so nothing is proved')
  })
})

describe('operations', () => {
  it('answers at home, and with the same input tells and does nothing for another commune', async () => {
    const known = await readKnownValues(whole.w, whole.home)
    const tried: OperationIsolation[] = []
    for (const operation of whole.modules.flatMap((module) => module.operations)) tried.push(await tryOperation(whole, operation, known, SEED))
    const asked = tried.filter((one) => one.kind === 'ask')
    const done = tried.filter((one) => one.kind === 'do' && one.idFields.length > 0)
    console.log(
      [
        `isolation: ${asked.length} questions, ${asked.filter((one) => isFull(one.home, one.homeMark)).length} full at home and empty away;`,
        `${done.length} acts on an id, ${done.filter((one) => 'done' in one.home).length} done at home and refused away (seed ${SEED})`,
      ].join(' '),
    )
    expect(operationsAreIsolated(tried, SILENT, UNPROVEN)).toEqual([])
  }, 240_000)
})

describe('an operation that is not isolated is found', () => {
  const good: OperationIsolation = {
    name: 'rooms.get-room',
    kind: 'ask',
    may: 'granted',
    idFields: ['roomId'],
    input: { roomId: 1 },
    homeMark: 'XÃNHÀ',
    home: { done: { name: 'Phòng XÃNHÀ' } },
    away: { refused: 'rooms.not_found', kind: 'missing' },
  }
  const complaints = (breach: Partial<OperationIsolation>) => operationsAreIsolated([{ ...good, ...breach }], {}, {})

  it.each<[string, Partial<OperationIsolation>, string]>([
    ['tells another commune', { away: { done: { name: 'Phòng XÃNHÀ' } } }, 'rooms.get-room tells another commune of this one'],
    ['acts for another commune', { kind: 'do', away: { done: {} } }, 'rooms.get-room acts for another commune on {"roomId":1}'],
    ['answers nothing at home', { home: { done: [] } }, 'rooms.get-room says nothing of its commune at home'],
    [
      'is never done at home',
      { home: { refused: 'rooms.locked', kind: 'conflict' } },
      'rooms.get-room was never done at home (rooms.locked), so nothing is proved',
    ],
    ['fails from away', { away: { defect: 'violates foreign key' } }, 'rooms.get-room fails from away on {"roomId":1}: violates foreign key'],
  ])('%s', (_name, breach, complaint) => expect(complaints(breach)).toEqual([complaint]))

  it('says nothing of one that is', () => expect(complaints({})).toEqual([]))
})
