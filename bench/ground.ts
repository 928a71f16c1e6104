import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCache } from '#platform/cache'
import { systemClock } from '#platform/clock'
import { openPool } from '#platform/db'
import { fileStoreAt } from '#platform/files'
import { systemRandom } from '#platform/ids'
import { createKeyring, loadKeys } from '#platform/keys'
import { silent } from '#platform/log'
import { migrate } from '#platform/migrate'
import { openDatabase } from '#platform/roles'
import type { Runtime } from '#platform/runtime'
import { house, type Ports } from '../house.ts'

export type Ground = { runtime: Runtime; urls: { owner: string; app: string }; dataDir: string }

/** A data folder on the disk, removed afterwards: what is measured or killed there must outlive a crash for real. */
export async function withDataFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cau-noi-'))
  try {
    return await work(dataDir)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** A house of the bench's own on an embedded database with fsync on, in a folder that is removed afterwards. */
export function withGround<T>(ports: Ports, work: (ground: Ground) => Promise<T>): Promise<T> {
  return withDataFolder((dataDir) => inHouse(dataDir, ports, work))
}

/** The house of a data folder, migrated and open in this process while `work` runs; its database is stopped afterwards. */
export async function inHouse<T>(dataDir: string, ports: Ports, work: (ground: Ground) => Promise<T>): Promise<T> {
  const keyring = createKeyring(loadKeys(dataDir))
  const database = await openDatabase({ dataDir, log: silent, verb: 'bench', access: 'own', passwordFor: (role) => keyring.derive(`role:${role}`) })
  await migrate(database.urls.owner, join(import.meta.dirname, '../migrations'))
  const pool = openPool(database.urls.app, { max: 10, onError: () => undefined })
  const { modules, roles } = house(ports)
  const runtime: Runtime = {
    pool,
    clock: systemClock,
    random: systemRandom,
    keyring,
    cache: createCache(),
    files: fileStoreAt(join(dataDir, 'files')),
    log: silent,
    roles,
    modules,
  }
  try {
    return await work({ runtime, urls: database.urls, dataDir })
  } finally {
    await pool.end()
    await database.stop()
  }
}
