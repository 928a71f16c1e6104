import { existsSync, statfsSync } from 'node:fs'
import { z } from 'zod'
import { environment } from './config.ts'
import { openEmbedded } from './embedded-postgres.ts'
import { silent } from './log.ts'
import { withClient } from './with-client.ts'

const ROLES = ['caunoi_owner', 'caunoi_app', 'caunoi_steward'] as const
const ENOUGH_BYTES = 1_500_000_000

export type TestCluster = {
  ownerUrl: string
  databases: { admin: string; owner: string; app: string; steward: string; template: string }
  stop(): Promise<void>
}

/** A cluster for tests: the server of TEST_DATABASE_URL (a superuser), or an embedded one without fsync. */
export async function openTestCluster(place: string): Promise<TestCluster> {
  const { TEST_DATABASE_URL: server } = environment(z.object({ TEST_DATABASE_URL: z.string().optional() }))
  const embedded = server ? null : await openEmbedded({ dataDir: place, log: silent, fsync: false })
  const admin = server ?? embedded?.superuserUrl ?? ''
  const template = `caunoi_t${process.pid}`
  await withClient(admin, async (client) => {
    for (const role of ROLES)
      await client.query(
        `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} login nosuperuser nobypassrls; end if; end $$`,
      )
    await client.query(`create database ${template} owner caunoi_owner encoding 'UTF8' template template0`)
  })
  const urlOf = (role: string) => withRole(inDatabase(admin, template), role)
  return {
    ownerUrl: urlOf('caunoi_owner'),
    databases: { admin, owner: urlOf('caunoi_owner'), app: urlOf('caunoi_app'), steward: urlOf('caunoi_steward'), template },
    stop: async () => {
      if (embedded) return embedded.stop()
      await withClient(admin, async (client) => {
        const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [`${template}%`])
        for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
      })
    },
  }
}

/** /dev/shm when it has room: cloning a template there takes 20 ms, on some disks half a second. */
export function roomyTemporaryFolder(otherwise: string): string {
  if (!existsSync('/dev/shm')) return otherwise
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize > ENOUGH_BYTES ? '/dev/shm' : otherwise
}

/** The same server and role, another database. */
export function inDatabase(url: string, database: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*)\/[^?]*/, `$1/${database}`)
}

function withRole(url: string, role: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/, `$1${role}@`)
}
