import pg from 'pg'
import { findPlace } from './embedded-place.ts'
import { joinEmbedded, openEmbedded } from './embedded-postgres.ts'
import type { Log } from './log.ts'
import { readOwner } from './owner-lock.ts'
import { appRole, type DatabaseUrls, ownerRole, stewardRole } from './role-safety.ts'
import { openServer } from './server-roles.ts'

export type { DatabaseUrls } from './role-safety.ts'

export type DatabaseSettings = {
  dataDir: string
  log: Log
  /** The command word, shown to whoever is refused the folder. */
  verb: string
  /** `own`: the folder must be ours alone (serve, seed, restore). `join`: use the running one, else own it meanwhile (work, backup, doctor). */
  access: 'own' | 'join'
  /** A server's owner address; without it the embedded database is used. */
  databaseUrl?: string | undefined
  databaseAppUrl?: string | undefined
  databaseStewardUrl?: string | undefined
  /** The password of a role we create on a server, derived from the master key: the same at every start. */
  passwordFor: (role: string) => string
  /** Only for tests: an embedded database that may lose data. */
  fsync?: boolean | undefined
}

/** Opens the product's database, embedded or on a server, with its three roles in place; `stop` ends what was started here. */
export async function openDatabase(settings: DatabaseSettings): Promise<{ urls: DatabaseUrls; stop(): Promise<void> }> {
  if (settings.databaseUrl) return { urls: await openServer({ ...settings, databaseUrl: settings.databaseUrl }), stop: async () => undefined }
  const mayJoin = settings.access === 'join' && readOwner(findPlace(settings.dataDir).home) !== undefined
  const embedded = mayJoin
    ? await joinEmbedded(settings)
    : await openEmbedded({ dataDir: settings.dataDir, log: settings.log, verb: settings.verb, fsync: settings.fsync ?? true })
  if (!mayJoin) await bootstrap(embedded.superuserUrl, 'caunoi')
  return { urls: { owner: embedded.url(ownerRole), app: embedded.url(appRole), steward: embedded.url(stewardRole) }, stop: () => embedded.stop() }
}

/** The superuser's only work: the three roles, none of them above row security, and an empty database owned by the owner. */
async function bootstrap(superuserUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    for (const role of [ownerRole, appRole, stewardRole]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (!rowCount) await client.query(`create role ${role} login nosuperuser nobypassrls nocreaterole nocreatedb`)
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner ${ownerRole}`)
  } finally {
    await client.end()
  }
}
