import { createCache } from '#platform/cache'
import { systemClock } from '#platform/clock'
import { openPool } from '#platform/db'
import { execute } from '#platform/execute'
import { fileStoreAt } from '#platform/files'
import { systemRandom } from '#platform/ids'
import { silent } from '#platform/log'
import { createTestKeyring } from '#platform/testing-keyring'
import { applyImportChunk } from './apply-import-chunk.ts'

// A worker of its own that writes an import piece by piece until somebody kills it: address of the database, commune, import.
const [url = '', communeId = '', importId = ''] = process.argv.slice(2)
const runtime = {
  pool: openPool(url, { max: 1, onError: () => undefined }),
  clock: systemClock,
  random: systemRandom,
  keyring: createTestKeyring(),
  cache: createCache(),
  files: fileStoreAt('/nowhere'),
  log: silent,
  roles: {},
  modules: [],
}
const commune = { id: Number(communeId), slug: 'lam-thao', name: '', kind: 'demo' as const }
const caller = { commune, actor: { kind: 'system' as const, name: 'killed' }, requestId: 'killed' }
while (!(await execute(runtime, applyImportChunk, { importId: Number(importId) }, caller)).isDone) process.stdout.write('piece\n')
process.stdout.write('done\n')
await runtime.pool.end()
