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

/** A house of the bench's own on an embedded database with fsync on, in a folder that is removed afterwards. */
export async function withGround<T>(
  ports: Ports,
  work: (ground: { runtime: Runtime; urls: { owner: string; app: string }; dataDir: string }) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const keyring = createKeyring(loadKeys(dataDir))
  const database = await openDatabase({ dataDir, log: silent, verb: 'bench', access: 'own', passwordFor: (role) => keyring.derive(role) })
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
    rmSync(dataDir, { recursive: true, force: true })
  }
}
