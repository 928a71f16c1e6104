import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from './migrate.ts'
import { openTestCluster, roomyTemporaryFolder } from './testing-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databases: { admin: string; owner: string; app: string; steward: string; template: string }
  }
}

/** Starts one cluster for the whole run and migrates the template that every test file's database is cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = mkdtempSync(join(roomyTemporaryFolder(tmpdir()), 'cn-'))
  const cluster = await openTestCluster(place)
  const stop = async () => {
    await cluster.stop()
    rmSync(place, { recursive: true, force: true })
  }
  try {
    await migrate(cluster.ownerUrl, join(import.meta.dirname, '../migrations'))
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('databases', cluster.databases)
  return stop
}
