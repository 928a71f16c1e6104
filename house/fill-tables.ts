import type pg from 'pg'
import type { Commune } from '#platform/context'

type Column = { name: string; type: string; isNeeded: boolean; choices: string[] | null }
type Reference = { columns: string[]; table: string; targets: string[] }
type Table = { name: string; columns: Column[]; references: Reference[] }

/** Values no rule can guess, by `table.column`. */
export type Known = Readonly<Record<string, unknown>>

/**
 * Puts one row of the commune into every commune table that still has none, so that no isolation test passes emptily.
 * Answers the tables filled. Runs as the steward; texts carry `mark`.
 */
export async function fillTables(steward: pg.Client, commune: Commune, mark: string, known: Known = {}): Promise<string[]> {
  const filled: string[] = []
  let waiting = await emptyTables(steward, commune)
  while (waiting.length > 0) {
    const left: Table[] = []
    const problems: string[] = []
    for (const table of waiting) {
      const problem = await fill(steward, table, commune, mark, known)
      if (problem === null) filled.push(table.name)
      else {
        left.push(table)
        problems.push(`${table.name}: ${problem}`)
      }
    }
    if (left.length === waiting.length) throw new Error(`No row could be made for ${problems.join('; ')}`)
    waiting = left
  }
  return filled
}

async function fill(steward: pg.Client, table: Table, commune: Commune, mark: string, known: Known): Promise<string | null> {
  const row = new Map<string, unknown>([['commune_id', commune.id]])
  for (const reference of table.references) {
    const isNeeded = reference.columns.some((name) => name !== 'commune_id' && table.columns.some((column) => column.name === name && column.isNeeded))
    if (!isNeeded || reference.table === 'commune') continue
    const found = await referred(steward, reference, commune)
    if (!found) return `nothing to refer to in ${reference.table}`
    for (const [index, name] of reference.columns.entries()) row.set(name, found[reference.targets[index] ?? ''])
  }
  for (const column of table.columns) {
    const given = known[`${table.name}.${column.name}`]
    if (given !== undefined) row.set(column.name, given)
    else if (column.isNeeded && !row.has(column.name)) row.set(column.name, plainValue(column, `${mark} ${table.name} ${column.name}`))
  }
  const names = [...row.keys()]
  const sql = `insert into ${table.name} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`
  return steward.query(sql, [...row.values()]).then(
    () => null,
    (error: Error) => error.message,
  )
}

async function referred(steward: pg.Client, reference: Reference, commune: Commune): Promise<Record<string, unknown> | undefined> {
  const isOfCommune = reference.targets.includes('commune_id')
  const sql = `select ${reference.targets.join(', ')} from ${reference.table}${isOfCommune ? ' where commune_id = $1' : ''} order by 1 limit 1`
  const { rows } = await steward.query<Record<string, unknown>>(sql, isOfCommune ? [commune.id] : [])
  return rows[0]
}

function plainValue({ type, choices }: Column, words: string): unknown {
  if (choices?.[0] !== undefined) return choices[0]
  if (/int|numeric|double|real/.test(type)) return 7
  if (type === 'boolean') return false
  if (type === 'bytea') return Buffer.from(words)
  if (type === 'jsonb' || type === 'json') return JSON.stringify({ words })
  if (type.endsWith('[]')) return []
  if (type === 'date') return '2026-11-23'
  if (type.startsWith('timestamp')) return '2026-11-23T14:32:00+07:00'
  if (type === 'uuid') return crypto.randomUUID()
  return words
}

async function emptyTables(steward: pg.Client, commune: Commune): Promise<Table[]> {
  const { rows } = await steward.query<Table>(`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
        'isNeeded', a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attname <> 'commune_id',
        'choices', (select json_agg(m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m
          where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]))) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select json_agg(json_build_object('table', f.confrelid::regclass::text,
        'columns', (select json_agg(a.attname order by o) from unnest(f.conkey) with ordinality u(n, o) join pg_attribute a on a.attrelid = f.conrelid and a.attnum = u.n),
        'targets', (select json_agg(a.attname order by o) from unnest(f.confkey) with ordinality u(n, o) join pg_attribute a on a.attrelid = f.confrelid and a.attnum = u.n)))
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as references
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped)
    order by c.oid`)
  const empty: Table[] = []
  for (const table of rows) if (await isEmpty(steward, table.name, commune)) empty.push(table)
  return empty
}

async function isEmpty(steward: pg.Client, table: string, commune: Commune): Promise<boolean> {
  const { rowCount } = await steward.query(`select from ${table} where commune_id = $1 limit 1`, [commune.id])
  return rowCount === 0
}
