import pg from 'pg'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'
import { appRole, type DatabaseUrls, requireSafeRole, stewardRole } from './role-safety.ts'

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
  const derived = [...(databaseAppUrl ? [] : [appRole]), ...(databaseStewardUrl ? [] : [stewardRole])]
  if (derived.length > 0) await makeRoles(settings, derived)
  // The owner too: the app's doors (security definer) run as it.
  for (const url of [urls.owner, urls.app, urls.steward]) await requireSafeRole(url)
  return urls
}

function roleUrl({ databaseUrl, passwordFor }: ServerSettings, role: string): string {
  const url = new URL(databaseUrl)
  url.username = role
  url.password = passwordFor(role)
  return url.href
}

async function makeRoles(settings: ServerSettings, roles: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: settings.databaseUrl })
  await client.connect()
  try {
    const statements = []
    for (const role of roles) if (!(await accepts(roleUrl(settings, role)))) statements.push(await roleStatement(client, role, settings.passwordFor(role)))
    if (statements.length > 0) await runOrAsk(client, statements)
  } finally {
    await client.end()
  }
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

async function roleStatement(client: pg.Client, role: string, password: string): Promise<string> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  return rowCount
    ? `alter role ${role} login password ${client.escapeLiteral(password)}`
    : `create role ${role} login nosuperuser nobypassrls password ${client.escapeLiteral(password)}`
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
