import type pg from 'pg'

/** How PostgreSQL guards one table: row security, its policies by role, and what the app role may do. */
export type GuardedTable = {
  table: string
  hasCommune: boolean
  isSecured: boolean
  isForced: boolean
  policies: { name: string; roles: string[]; using: string | null; check: string | null }[]
  appPrivileges: string[]
}

const OF_COMMUNE = '(commune_id = current_commune())'
/** The tenant itself: its own id is its commune. */
const TENANT = 'commune'

/** Reads how every table of the schema `public` is guarded, from the catalogue of the database itself. */
export async function readGuards(client: Pick<pg.Pool, 'query'>): Promise<GuardedTable[]> {
  const { rows } = await client.query<GuardedTable>(`
    select c.relname as table,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped) as "hasCommune",
      c.relrowsecurity as "isSecured", c.relforcerowsecurity as "isForced",
      coalesce((select json_agg(json_build_object('name', p.polname,
        'roles', (select coalesce(json_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end), '[]') from unnest(p.polroles) r),
        'using', pg_get_expr(p.polqual, c.oid), 'check', pg_get_expr(p.polwithcheck, c.oid))) from pg_policy p where p.polrelid = c.oid), '[]') as policies,
      array(select privilege from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) privilege
        where case when privilege in ('DELETE', 'TRUNCATE') then has_table_privilege('caunoi_app', c.oid, privilege)
          else has_any_column_privilege('caunoi_app', c.oid, privilege) end) as "appPrivileges"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`)
  return rows
}

/** Every table of a commune is row-secured, also against its owner, by its commune alone; only the steward and doors look past. */
export function communeTablesAreSecured(tables: readonly GuardedTable[]): string[] {
  return tables
    .filter((one) => one.hasCommune)
    .flatMap((one) => [
      ...(one.isSecured ? [] : [`${one.table} has commune_id and no row security`]),
      ...(one.isForced ? [] : [`${one.table} does not force row security on its owner`]),
      ...(one.policies.some((policy) => policy.using === OF_COMMUNE && policy.check === OF_COMMUNE) ? [] : [`${one.table} has no policy of its commune`]),
      ...(one.policies.some((policy) => policy.roles.includes('caunoi_steward')) ? [] : [`${one.table} has no policy for the steward`]),
      ...one.policies
        .filter((policy) => policy.using !== OF_COMMUNE && policy.roles.some((role) => role === 'caunoi_app' || role === 'public'))
        .map((policy) => `${one.table}: the policy ${policy.name} shows the app ${policy.using}`),
      ...(one.appPrivileges.includes('TRUNCATE') ? [`${one.table} may be emptied by the app in spite of row security`] : []),
    ])
}

/** Tables of no commune are listed by name with what the app may do on them, and nothing more. */
export function sharedTablesAreListed(tables: readonly GuardedTable[], listed: Readonly<Record<string, readonly string[]>>): string[] {
  const shared = tables.filter((one) => !one.hasCommune && one.table !== TENANT)
  return [
    ...shared.flatMap(({ table, appPrivileges }) => {
      const allowed = listed[table]
      if (!allowed) return [`${table} has no commune_id and is not listed as shared`]
      return appPrivileges.filter((privilege) => !allowed.includes(privilege)).map((privilege) => `the app may ${privilege} on the shared table ${table}`)
    }),
    ...Object.keys(listed)
      .filter((table) => !shared.some((one) => one.table === table))
      .map((table) => `${table} is listed as shared and does not exist`),
  ]
}

/** The tenant's own table shows each commune itself alone. */
export function tenantIsSecured(tables: readonly GuardedTable[]): string[] {
  const tenant = tables.find((one) => one.table === TENANT)
  if (!tenant) return ['there is no table of communes']
  const isOwn = tenant.policies.some((policy) => policy.using === '(id = current_commune())')
  return [
    ...(tenant.isSecured && tenant.isForced && isOwn ? [] : ['the table of communes is not row-secured']),
    ...(tenant.appPrivileges.includes('DELETE') ? ['the app may delete communes'] : []),
  ]
}

/** A function that runs as the owner: what it may be led to (search path) and who may call it. */
export type Door = { name: string; settings: string[] | null; isOpenToAll: boolean }

/** Reads every `security definer` function of the schema `public` that is ours. */
export async function readDoors(client: Pick<pg.Pool, 'query'>): Promise<Door[]> {
  const { rows } = await client.query<Door>(`
    select p.proname as name, p.proconfig as settings, exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as "isOpenToAll"
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by p.proname`)
  return rows
}

/** A door fixes its search path, temporary objects last, and opens to named roles only. */
export function doorsAreNarrow(doors: readonly Door[]): string[] {
  return doors.flatMap(({ name, settings, isOpenToAll }) => [
    ...(settings?.some((one) => /^search_path=.*pg_temp$/.test(one)) ? [] : [`${name} runs as the owner without a fixed search path`]),
    ...(isOpenToAll ? [`${name} runs as the owner for everybody`] : []),
  ])
}
