import type pg from 'pg'

/** A table as an archive carries it; `columns` leaves out generated ones, `isSecured` says it has row security. */
export type StoredTable = { name: string; columns: string[]; isSecured: boolean }
export type StoredSequence = { name: string; lastValue: string; isCalled: boolean }

// A partition's rows travel with its parent; an extension's tables come with the extension.
const OURS = `c.relnamespace = 'public'::regnamespace and not c.relispartition
  and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`

/** Every table of ours, by name. */
export async function storedTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select c.relname as name, c.relrowsecurity as "isSecured",
            array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
       from pg_class c where c.relkind in ('r', 'p') and ${OURS} order by c.relname`,
  )
  return rows
}

/** Every sequence of ours with its exact state. */
export async function storedSequences(client: pg.ClientBase): Promise<StoredSequence[]> {
  const { rows } = await client.query<{ name: string }>(`select c.relname as name from pg_class c where c.relkind = 'S' and ${OURS} order by c.relname`)
  const sequences = []
  for (const { name } of rows) {
    const found = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from public.${client.escapeIdentifier(name)}`,
    )
    sequences.push({ name, lastValue: found.rows[0]?.lastValue ?? '1', isCalled: found.rows[0]?.isCalled ?? false })
  }
  return sequences
}

/** Row-secured tables of which the steward would not see or may not read every row: a back-up of them would be silently short. */
export async function tablesHiddenFromSteward(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relkind in ('r', 'p') and c.relrowsecurity and ${OURS}
        and not (has_table_privilege('caunoi_steward', c.oid, 'select')
                 and exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
                               and 'caunoi_steward'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true')
                 and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive))
      order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Waiting jobs of the private job schema, in the columns `addJobs` takes back. */
export const waitingJobs = `select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.attempts, j.key, j.priority, j.last_error,
  case when j.flags is null then null else array(select jsonb_object_keys(j.flags)) end as flags
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by j.id`

/** Adds the jobs lying in the temporary table `archived_job` through the job schema's own function, with their attempts so far. */
export const addJobs = `
  create temp table added_job on commit drop as
    select a.attempts, a.last_error, (graphile_worker.add_job(a.identifier, a.payload, queue_name => a.queue_name, run_at => a.run_at,
           max_attempts => a.max_attempts, job_key => a.key, priority => a.priority, flags => a.flags)).id as id
    from archived_job a order by a.position;
  update graphile_worker._private_jobs j set attempts = a.attempts, last_error = a.last_error from added_job a where j.id = a.id`

export const archivedJobTable = `create temp table archived_job (position bigint generated always as identity, identifier text, payload json, queue_name text,
  run_at timestamptz, max_attempts int, attempts int, key text, priority int, last_error text, flags text[]) on commit drop`
export const archivedJobColumns = 'identifier, payload, queue_name, run_at, max_attempts, attempts, key, priority, last_error, flags'

/** Settings under which COPY writes and reads the same text on every server. */
export const copySettings =
  "set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 3; set timezone = 'UTC'; set bytea_output = 'hex'"
