import type pg from 'pg'
import type { NamedCheck } from './doctor.ts'
import { appliedMigrations, pendingOf } from './migrate.ts'
import { readMigrations } from './migration-files.ts'
import { operatingTexts as texts } from './operating-texts.vi.ts'
import { type DatabaseUrls, requireSafeRole } from './role-safety.ts'
import { tablesHiddenFromSteward } from './stored-tables.ts'
import { withClient } from './with-client.ts'

/** The checks of the database itself: there, new enough, fully migrated, its roles below row security, its tables under it. */
export function databaseChecks({ urls, migrationsFolder }: { urls: DatabaseUrls; migrationsFolder: string }): NamedCheck[] {
  const asOwner = <T>(work: (client: pg.Client) => Promise<T>) => withClient(urls.owner, work)
  return [
    {
      name: texts.checkNames.database,
      look: async () => {
        const { rows } = await asOwner((client) => client.query<{ version: string }>("select current_setting('server_version') as version"))
        const version = rows[0]?.version ?? '?'
        return { ok: Number.parseInt(version, 10) >= 15, detail: `PostgreSQL ${version}` }
      },
    },
    {
      name: texts.checkNames.migrations,
      look: async () => {
        const files = readMigrations(migrationsFolder)
        const pending = pendingOf(files, await asOwner(appliedMigrations))
        return {
          ok: pending.length === 0,
          detail: pending.length === 0 ? texts.migrationsDone(files.length) : texts.migrationsPending(pending.map(({ name }) => name).join(', ')),
        }
      },
    },
    {
      name: texts.checkNames.roles,
      look: async () => {
        for (const url of [urls.owner, urls.app, urls.steward]) await requireSafeRole(url)
        return { ok: true, detail: texts.rolesFine }
      },
    },
    { name: texts.checkNames.rowSecurity, look: () => asOwner(lookAtRowSecurity) },
  ]
}

async function lookAtRowSecurity(client: pg.Client) {
  const { rows } = await client.query<{ name: string; forced: boolean }>(
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and (c.relname = 'commune' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped))`,
  )
  const wrong = [...rows.filter(({ forced }) => !forced).map(({ name }) => name), ...(await tablesHiddenFromSteward(client))]
  return { ok: rows.length > 0 && wrong.length === 0, detail: wrong.length > 0 ? texts.unsecuredTables(wrong.join(', ')) : texts.securedTables(rows.length) }
}
