import pg from 'pg'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'
import { appRole, type DatabaseUrls, requireSafeRole, stewardRole } from './role-safety.ts'
import { withClient } from './with-client.ts'

type ServerSettings = {
  databaseUrl: string
  databaseAppUrl?: string | undefined
  databaseStewardUrl?: string | undefined
  passwordFor: (role: string) => string
}

/** The three addresses on a server: the app and steward roles are made when the owner may, otherwise asked for with the SQL to run. */
export async function openServer(settings: ServerSettings): Promise<DatabaseUrls> {
  const { databaseUrl, databaseAppUrl, databaseStewardUrl } = settings
  const urls = { owner: databaseUrl, app: databaseAppUrl ?? roleUrl(settings, appRole), steward: databaseStewardUrl ?? roleUrl(settings, stewardRole) }
  const derived = derivedRoles(settings)
  if (derived.length > 0) await makeRoles(settings, derived)
  // The owner too: the app's doors (security definer) run as it.
  for (const url of [urls.owner, urls.app, urls.steward]) await requireSafeRole(url)
  return urls
}

/** Gives the roles the passwords of other keys: only for a verb that has itself just replaced the keys of what it had opened. */
export async function renewRolePasswords(settings: ServerSettings): Promise<void> {
  await withClient(settings.databaseUrl, (client) =>
    runOrAsk(
      client,
      derivedRoles(settings).map((role) => `alter role ${role} login password ${client.escapeLiteral(settings.passwordFor(role))}`),
    ),
  )
}

/** The roles whose addresses are not given: ours to make, with passwords derived from the master key. */
function derivedRoles({ databaseAppUrl, databaseStewardUrl }: ServerSettings): string[] {
  return [...(databaseAppUrl ? [] : [appRole]), ...(databaseStewardUrl ? [] : [stewardRole])]
}

function roleUrl({ databaseUrl, passwordFor }: ServerSettings, role: string): string {
  const url = new URL(databaseUrl)
  url.username = role
  url.password = passwordFor(role)
  return url.href
}

async function makeRoles(settings: ServerSettings, roles: readonly string[]): Promise<void> {
  await withClient(settings.databaseUrl, async (client) => {
    const closed = []
    for (const role of roles) if (!(await accepts(roleUrl(settings, role)))) closed.push(role)
    const { rows } = await client.query<{ name: string }>('select rolname as name from pg_roles where rolname = any($1) order by 1', [closed])
    // A role that is there belongs to whoever made it, maybe a program at work: its password is never changed behind its back.
    if (rows.length > 0) throw otherKeys(rows.map(({ name }) => name))
    await runOrAsk(
      client,
      closed.map((role) => `create role ${role} login nosuperuser nobypassrls password ${client.escapeLiteral(settings.passwordFor(role))}`),
    )
  })
}

function otherKeys(roles: readonly string[]): Error {
  const sql = roles.map((role) => `alter role ${role} password '…';`).join('\n')
  return operatingError(
    operatingTexts.rolesOfOtherKeys(roles.join(', '), sql),
    `The server has ${roles.join(' and ')} with other passwords, so the master keys here are not those it was set up with, and nothing was changed. Put keys/master (or MASTER_KEYS) back; or choose passwords, run the SQL above and set DATABASE_APP_URL and DATABASE_STEWARD_URL.`,
  )
}

const refusals = new Set(['28P01', '28000', '42501'])

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    if (codeOf(error) !== undefined && refusals.has(codeOf(error) ?? '')) return false
    throw error
  }
}

async function runOrAsk(client: pg.Client, statements: readonly string[]): Promise<void> {
  try {
    for (const statement of statements) await client.query(statement)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    const sql = statements.map((statement) => `${statement.replace(/password '.*'$/, "password '…'")};`).join('\n')
    throw operatingError(
      operatingTexts.rolesMissing(sql),
      'The account in DATABASE_URL may not create the two roles of the program: have the statements above run, then set DATABASE_APP_URL and DATABASE_STEWARD_URL.',
    )
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
