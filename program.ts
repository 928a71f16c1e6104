import { join, resolve } from 'node:path'
import { z } from 'zod'
import { createCache } from '#platform/cache'
import { systemClock } from '#platform/clock'
import { environment } from '#platform/config'
import { openPool } from '#platform/db'
import { fileStoreAt } from '#platform/files'
import { systemRandom } from '#platform/ids'
import { createKeyring, type Keyring, loadKeys } from '#platform/keys'
import { createLog, type Log } from '#platform/log'
import { migrate } from '#platform/migrate'
import { type DatabaseUrls, openDatabase } from '#platform/roles'
import type { Runtime } from '#platform/runtime'
import { scannerAddress } from '#platform/uploads-scan'
import { house, type Ports } from './house.ts'

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('localhost'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_APP_URL: z.string().optional(),
  DATABASE_STEWARD_URL: z.string().optional(),
  MASTER_KEYS: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('warn'),
  TRUST_PROXY: z.string().optional(),
  ZALO_APP_ID: z.string().optional(),
  /** Where residents reach the site, `{host}` standing for the commune's own host; links in messages are made from it. */
  SITE_ADDRESS: z.string().optional(),
  /** Simulators of Zalo, SMS and VNeID beside the program; on where no real Zalo app is configured. */
  SIMULATORS: z.enum(['on', 'off']).optional(),
  /** The demo commune at the first start; on where simulators are. */
  DEMO: z.enum(['on', 'off']).optional(),
})

export type Settings = z.output<typeof schema> & { dataDir: string; filesDir: string; siteAddress: string; withSimulators: boolean; withDemo: boolean }

export const projectDir = import.meta.dirname
export const productVersion = '0.1.0'
export const migrationsDir = join(projectDir, 'migrations')

/** The settings of this program, from the environment, with what follows from them. */
export function readSettings(): Settings {
  const given = environment(schema)
  // Read where it is used; wrong, it stops the program here.
  scannerAddress()
  const dataDir = resolve(given.DATA_DIR)
  const withSimulators = given.SIMULATORS ? given.SIMULATORS === 'on' : given.ZALO_APP_ID === undefined
  const siteAddress = given.SITE_ADDRESS ?? (withSimulators ? `http://{host}:${given.PORT}` : 'https://{host}')
  return { ...given, dataDir, filesDir: join(dataDir, 'files'), siteAddress, withSimulators, withDemo: given.DEMO ? given.DEMO === 'on' : withSimulators }
}

export type Opened = { settings: Settings; log: Log; keyring: Keyring; urls: DatabaseUrls; stop(): Promise<void> }

/** The database with its roles and the keys, for any verb; nothing is served yet. */
export async function openHouse(verb: string, access: 'own' | 'join'): Promise<Opened> {
  const settings = readSettings()
  const log = createLog(settings.LOG_LEVEL, `cau-noi ${verb}`)
  const keyring = createKeyring(loadKeys(settings.dataDir, settings.MASTER_KEYS))
  const database = await openDatabase({
    dataDir: settings.dataDir,
    log,
    verb,
    access,
    databaseUrl: settings.DATABASE_URL,
    databaseAppUrl: settings.DATABASE_APP_URL,
    databaseStewardUrl: settings.DATABASE_STEWARD_URL,
    passwordFor: (role) => passwordOf(keyring, role),
  })
  return { settings, log, keyring, urls: database.urls, stop: database.stop }
}

/** The password of a database role made by the program: the same at every start with the same keys. */
export function passwordOf(keyring: Keyring, role: string): string {
  return keyring.derive(`role:${role}`)
}

/** The runtime over an opened, migrated house. */
export async function runtimeOf(opened: Opened, ports: Ports): Promise<Runtime> {
  await migrate(opened.urls.owner, migrationsDir, opened.log)
  const pool = openPool(opened.urls.app, { max: 10, onError: (error) => opened.log.warn({ error: error.message }, 'A database connection was lost') })
  const { modules, roles } = house({ siteAddress: opened.settings.siteAddress, ...ports })
  return {
    pool,
    clock: systemClock,
    random: systemRandom,
    keyring: opened.keyring,
    cache: createCache(),
    files: fileStoreAt(opened.settings.filesDir),
    log: opened.log,
    roles,
    modules,
  }
}
