import pg from 'pg'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

/** One address per database role: owner migrates, app serves under row security, steward passes through it by policy. */
export type DatabaseUrls = { owner: string; app: string; steward: string }

export const ownerRole = 'caunoi_owner'
export const appRole = 'caunoi_app'
export const stewardRole = 'caunoi_steward'

/** Refuses a server before version 15, and roles that would see through row security. */
export async function requireSafeRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      "select rolname, rolsuper or rolbypassrls as strong, current_setting('server_version') as version, current_setting('server_version_num')::int as number from pg_roles where rolname = current_user",
    )
    const [found] = rows
    if (found.number < 150_000) throw operatingError(operatingTexts.tooOld(found.version), `The server is PostgreSQL ${found.version}; 15 or newer is needed.`)
    if (found.strong)
      throw operatingError(
        operatingTexts.appTooStrong(found.rolname),
        `Role ${found.rolname} is a superuser or has BYPASSRLS: communes would no longer be kept apart.`,
      )
  } finally {
    await client.end()
  }
}
