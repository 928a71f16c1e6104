import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPlace } from './embedded-place.ts'
import { type Embedded, openEmbedded } from './embedded-postgres.ts'
import { sha256 } from './ids.ts'
import { silent } from './log.ts'
import { openDatabase } from './roles.ts'
import { renewRolePasswords } from './server-roles.ts'
import { withClient } from './with-client.ts'

// A whole server of its own: roles belong to a server, not to a database, and here they must not exist beforehand.
const folder = mkdtempSync(join(tmpdir(), 'roles-'))
let server: Embedded
const common = { dataDir: folder, log: silent, verb: 'serve', access: 'own' as const }
const passwordFrom = (key: string) => (role: string) => sha256(`${key} ${role}`)

beforeAll(async () => {
  server = await openEmbedded({ dataDir: folder, log: silent, fsync: false })
  await admin(
    'create role weak_owner login',
    'create role house_owner login createrole',
    'create database weak owner weak_owner',
    'create database house owner house_owner',
  )
  // The two roles prove their password here, as on a server reached over the network.
  const hba = join(findPlace(folder).cluster, 'pg_hba.conf')
  writeFileSync(hba, `local all caunoi_app,caunoi_steward scram-sha-256\n${readFileSync(hba, 'utf8')}`)
  appendFileSync(hba, '\n')
  await admin('select pg_reload_conf()')
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('an owner that may not create roles is told the SQL to run and the addresses to set', async () => {
  const opening = openDatabase({ ...common, databaseUrl: server.url('weak_owner', 'weak'), passwordFor: passwordFrom('one') })
  await expect(opening).rejects.toThrow(
    /create role caunoi_app login nosuperuser nobypassrls password '…';[\s\S]*create role caunoi_steward[\s\S]*DATABASE_APP_URL and DATABASE_STEWARD_URL/,
  )
})

test('an owner that may creates both roles below row security, and finds them again', async () => {
  const databaseUrl = server.url('house_owner', 'house')
  const { urls } = await openDatabase({ ...common, databaseUrl, passwordFor: passwordFrom('one') })
  expect(await roleOf(urls.app)).toEqual({ name: 'caunoi_app', strong: false })
  expect(await roleOf(urls.steward)).toEqual({ name: 'caunoi_steward', strong: false })
  const again = await openDatabase({ ...common, databaseUrl, passwordFor: passwordFrom('one') })
  expect(again.urls).toEqual(urls)
})

test.each(['own', 'join'] as const)(
  'opened with other master keys (%s) the roles keep their passwords, and the cause and ways out are told',
  async (access) => {
    const databaseUrl = server.url('house_owner', 'house')
    const opening = openDatabase({ ...common, access, databaseUrl, passwordFor: passwordFrom('two') })
    await expect(opening).rejects.toThrow(
      /khóa chính[\s\S]*keys\/master[\s\S]*alter role caunoi_app password '…';\nalter role caunoi_steward password '…';[\s\S]*DATABASE_APP_URL/,
    )
    const { urls } = await openDatabase({ ...common, databaseUrl, passwordFor: passwordFrom('one') })
    expect(await roleOf(urls.app)).toEqual({ name: 'caunoi_app', strong: false })
  },
)

test('a verb that has replaced the keys itself takes the roles with it', async () => {
  const databaseUrl = server.url('house_owner', 'house')
  const { urls } = await openDatabase({ ...common, databaseUrl, passwordFor: passwordFrom('one') })
  await renewRolePasswords({ databaseUrl, passwordFor: passwordFrom('two') })
  await openDatabase({ ...common, databaseUrl, passwordFor: passwordFrom('two') })
  await expect(roleOf(urls.app)).rejects.toMatchObject({ code: '28P01' })
})

test('roles given by address are used as they are, and a superuser among them is refused', async () => {
  const databaseUrl = server.url('house_owner', 'house')
  const given = { ...common, databaseUrl, passwordFor: passwordFrom('two'), databaseStewardUrl: server.url('house_owner', 'house') }
  expect((await openDatabase({ ...given, databaseAppUrl: databaseUrl })).urls.app).toBe(databaseUrl)
  await expect(openDatabase({ ...given, databaseAppUrl: server.superuserUrl })).rejects.toThrow(/Role postgres is a superuser/)
})

async function admin(...statements: string[]): Promise<void> {
  await withClient(server.superuserUrl, async (client) => {
    for (const statement of statements) await client.query(statement)
  })
}

async function roleOf(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select rolname as name, rolsuper or rolbypassrls or rolcreaterole as strong from pg_roles where rolname = current_user')
  await client.end()
  return rows[0]
}
