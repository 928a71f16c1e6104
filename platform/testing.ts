import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { z } from 'zod'
import type { Actor, Roles } from './access.ts'
import { anyone } from './access.ts'
import { createCache } from './cache.ts'
import { fixedClock } from './clock.ts'
import type { Commune, Context } from './context.ts'
import { openPool } from './db.ts'
import { execute, open } from './execute.ts'
import { fileStoreAt } from './files.ts'
import { systemRandom } from './ids.ts'
import { runDueJobs } from './jobs.ts'
import { silent } from './log.ts'
import type { Operation } from './operation.ts'
import type { Module, Runtime } from './runtime.ts'
import { inDatabase } from './testing-cluster.ts'
import { createTestKeyring } from './testing-keyring.ts'
import { withClient } from './with-client.ts'

export type TestDatabase = { owner: string; app: string; steward: string; admin: string }

/** A database of this test file's own, cloned from the migrated template. */
export async function testDatabase(): Promise<TestDatabase> {
  const { admin, owner, app, steward, template } = inject('databases')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  await withClient(admin, (client) => client.query(`create database ${name} template ${template} owner caunoi_owner strategy file_copy`))
  return { owner: inDatabase(owner, name), app: inDatabase(app, name), steward: inDatabase(steward, name), admin: inDatabase(admin, name) }
}

export type Caller = { as?: Actor; in?: Commune; key?: string }

/**
 * A small world on a real database: two communes, people to act as, a clock that stands still (Monday 23/11/2026, 14:32 in Vietnam).
 * `call` runs an operation as anybody would; `runJobs` does what is due after commit.
 */
export async function world(house: { modules?: readonly Module[]; roles?: Roles } = {}) {
  const urls = await testDatabase()
  const filesDir = mkdtempSync(join(tmpdir(), 'files-'))
  const pool = openPool(urls.app, { max: 6, onError: () => undefined })
  const ownerPool = new pg.Pool({ connectionString: urls.owner, max: 3 })
  ownerPool.on('error', () => undefined)
  ownerPool.on('connect', (client) => client.on('error', () => undefined))
  const clock = fixedClock('2026-11-23T14:32:00+07:00')
  const runtime: Runtime = {
    pool,
    clock,
    random: systemRandom,
    keyring: createTestKeyring(),
    cache: createCache(),
    files: fileStoreAt(filesDir),
    log: silent,
    roles: house.roles ?? {},
    modules: house.modules ?? [],
  }
  const commune = await makeCommune(urls.steward, 'lam-thao', 'xã Lâm Thao', 'demo')
  const other = await makeCommune(urls.steward, 'vinh-thanh', 'xã Vĩnh Thạnh', 'live')
  const caller = ({ as = anyone, in: place = commune }: Caller) => ({ commune: place, actor: as, requestId: 'test' })
  return {
    runtime,
    urls,
    filesDir,
    pool,
    ownerPool,
    clock,
    commune,
    other,
    system: { kind: 'system', name: 'test' } satisfies Actor,
    call: <I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>, input: z.input<I>, how: Caller = {}) =>
      execute(runtime, operation, input, caller(how), how.key),
    /** Runs `work` in one transaction, as an operation would see it. */
    open: <T>(work: (ctx: Context) => Promise<T>, how: Caller = {}) => open(runtime, caller(how), work),
    staff: (role: string, scope: { hamletId?: number; field?: string; in?: Commune } = {}) => makeStaff(urls.app, scope.in ?? commune, role, scope),
    runJobs: () => runDueJobs(runtime, ownerPool),
    close: async () => {
      await pool.end()
      await ownerPool.end()
      rmSync(filesDir, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof world>>

async function makeCommune(steward: string, slug: string, name: string, kind: Commune['kind']): Promise<Commune> {
  return withClient(steward, async (client) => {
    const hosts = [`${slug}.localhost`, ...(kind === 'demo' ? ['localhost'] : [])]
    const { rows } = await client.query<Commune>('insert into commune (slug, name, kind, hosts) values ($1, $2, $3, $4) returning id, slug, name, kind', [
      slug,
      name,
      kind,
      hosts,
    ])
    const [made] = rows
    if (!made) throw new Error('The commune was not made')
    return made
  })
}

async function makeStaff(
  app: string,
  commune: Commune,
  role: string,
  scope: { hamletId?: number; field?: string },
): Promise<Extract<Actor, { kind: 'staff' }>> {
  return withClient(app, async (client) => {
    await client.query(`select set_config('app.commune', $1, false)`, [String(commune.id)])
    const name = `${role} ${randomBytes(3).toString('hex')}`
    const made = await client.query<{ id: number }>(`insert into account (commune_id, login, name) values ($1, $2, $3) returning id`, [
      commune.id,
      name.replace(' ', '.'),
      name,
    ])
    const accountId = made.rows[0]?.id ?? 0
    const grant = { role, hamletId: scope.hamletId ?? null, field: scope.field ?? null }
    await client.query('insert into role_grant (commune_id, account_id, role, hamlet_id, field) values ($1, $2, $3, $4, $5)', [
      commune.id,
      accountId,
      role,
      grant.hamletId,
      grant.field,
    ])
    return { kind: 'staff', accountId, sessionId: 0, name, grants: [grant] }
  })
}
