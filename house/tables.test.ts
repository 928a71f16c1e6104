import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing'
import { communeTablesAreSecured, doorsAreNarrow, type GuardedTable, readDoors, readGuards, sharedTablesAreListed, tenantIsSecured } from './checks/tables.ts'

/** Official lists, the same for every commune; the app reads them, and writes only where a list is imported by an operation. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  migration: [],
  province: ['SELECT', 'INSERT', 'UPDATE'],
  commune_unit: ['SELECT', 'INSERT', 'UPDATE'],
  procedure: ['SELECT', 'INSERT', 'UPDATE'],
  procedure_change: ['SELECT', 'INSERT'],
  procedure_import: ['SELECT', 'INSERT'],
  procedure_version: ['SELECT', 'INSERT', 'UPDATE'],
  // How many deliveries were turned away in an hour, and nothing of them.
  refused_webhook: ['SELECT', 'INSERT', 'UPDATE'],
  // How fast may be sent, by app and account: no word of any resident.
  send_bucket: ['SELECT', 'INSERT', 'UPDATE'],
  // Kept before its commune is known; a policy of its own shows the app its commune's accounts alone.
  webhook_delivery: ['SELECT', 'UPDATE'],
}

const { owner } = await testDatabase()
const pool = new pg.Pool({ connectionString: owner, max: 1 })
let tables: GuardedTable[] = []

beforeAll(async () => {
  tables = await readGuards(pool)
})
afterAll(() => pool.end())

describe('every table is guarded by what it holds', () => {
  it('row-secures every table of a commune', () => {
    expect(communeTablesAreSecured(tables)).toEqual([])
    expect(tables.filter((one) => one.hasCommune).length).toBeGreaterThan(20)
  })
  it('lists every shared table with what the app may do on it', () => expect(sharedTablesAreListed(tables, SHARED)).toEqual([]))
  it('row-secures what waits for its commune', () => expect(tables.find((one) => one.table === 'webhook_delivery')?.isSecured).toBe(true))
  it('opens its doors narrowly', async () => {
    const doors = await readDoors(pool)
    expect(doors.length).toBeGreaterThan(4)
    expect(doorsAreNarrow(doors)).toEqual([])
  })
  it('shows each commune itself alone', () => expect(tenantIsSecured(tables)).toEqual([]))
})

describe('a breach is found', () => {
  const whileBroken = async <T>(sql: string, read: () => Promise<T>): Promise<T> => {
    await pool.query('begin')
    try {
      await pool.query(sql)
      return await read()
    } finally {
      await pool.query('rollback')
    }
  }
  const breach = (sql: string): Promise<GuardedTable[]> => whileBroken(sql, () => readGuards(pool))
  const bare = 'create table breach (id int primary key, commune_id int not null references commune (id));'

  it.each([
    ['a table without row security', bare, 'breach has commune_id and no row security'],
    [
      'row security that spares the owner',
      `${bare} call commune_table('breach'); alter table breach no force row level security`,
      'breach does not force row security on its owner',
    ],
    ['a missing policy', `${bare} call commune_table('breach'); drop policy of_commune on breach`, 'breach has no policy of its commune'],
    [
      'a policy open to all',
      `${bare} call commune_table('breach'); create policy too_wide on breach using (true)`,
      'breach: the policy too_wide shows the app true',
    ],
    ['no policy for the steward', `${bare} call commune_table('breach'); drop policy of_steward on breach`, 'breach has no policy for the steward'],
    [
      'a table the app may truncate',
      `${bare} call commune_table('breach'); grant truncate on breach to caunoi_app`,
      'breach may be emptied by the app in spite of row security',
    ],
  ])('%s', async (_name, sql, complaint) => expect(communeTablesAreSecured(await breach(sql))).toContain(complaint))

  it('an unlisted shared table, a wider grant, a listed table that is gone', async () => {
    const wider = await breach(`create table list_of_all (code text); create table open_list (code text); grant insert on open_list to caunoi_app`)
    const complaints = sharedTablesAreListed(wider, { ...SHARED, open_list: ['SELECT'], gone: ['SELECT'] })
    expect(complaints).toEqual([
      'list_of_all has no commune_id and is not listed as shared',
      'the app may INSERT on the shared table open_list',
      'gone is listed as shared and does not exist',
    ])
  })

  it('a door that anybody opens, led by any search path', async () => {
    const doors = await whileBroken('create function breach() returns int language sql security definer as $$ select 1 $$', () => readDoors(pool))
    expect(doorsAreNarrow(doors)).toEqual(['breach runs as the owner without a fixed search path', 'breach runs as the owner for everybody'])
  })

  it('a table of communes open to the app', async () => {
    expect(tenantIsSecured(await breach('alter table commune disable row level security; grant delete on commune to caunoi_app'))).toEqual([
      'the table of communes is not row-secured',
      'the app may delete communes',
    ])
    expect(tenantIsSecured([])).toEqual(['there is no table of communes'])
  })
})
