import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../platform/migrate.ts'
import { openTestCluster } from '../platform/testing-cluster.ts'

// Writes platform/tables.ts from the migrated database; with --verify only says whether it still equals it.
const place = mkdtempSync(join(tmpdir(), 'types-'))
const cluster = await openTestCluster(place)
try {
  await migrate(cluster.ownerUrl, join(import.meta.dirname, '../migrations'))
  const verify = process.argv.includes('--verify') ? ['--verify'] : []
  const bin = join(import.meta.dirname, '../node_modules/.bin/kysely-codegen')
  const args = [
    '--dialect',
    'postgres',
    '--url',
    cluster.ownerUrl,
    '--out-file',
    'platform/tables.ts',
    '--date-parser',
    'string',
    '--default-schema',
    'public',
    '--include-pattern',
    'public.*',
    '--log-level',
    'error',
    ...verify,
  ]
  process.exitCode = spawnSync(bin, args, { stdio: 'inherit' }).status ?? 1
} finally {
  await cluster.stop()
  rmSync(place, { recursive: true, force: true })
}
