import type pg from 'pg'
import type { Commune } from '#platform/context'

/** What one commune table showed: rows at home, and what a neighbour could see, change, take away or slip in. */
export type TableIsolation = {
  table: string
  atHome: number
  seenFromAway: number
  seenFromNowhere: number
  changedFromAway: number
  deletedFromAway: number
  foreignInsert: string
}

/** Tries every commune table as the app role, from the commune itself and from its neighbour. Everything is rolled back. */
export async function tryTables(app: pg.Pool, tables: readonly string[], home: Commune, away: Commune): Promise<TableIsolation[]> {
  const tried: TableIsolation[] = []
  for (const table of tables) tried.push(await tryTable(app, table, home, away))
  return tried
}

/** Complaints about tables that hold nothing at home (and so prove nothing) or show, change or take anything from away. */
export function tablesAreIsolated(tried: readonly TableIsolation[], emptyFor: Readonly<Record<string, string>> = {}): string[] {
  return tried.flatMap((one) => [
    ...(one.atHome === 0 && !emptyFor[one.table] ? [`${one.table} has no row at home, so nothing is proved`] : []),
    ...(one.seenFromAway > 0 ? [`${one.table} shows ${one.seenFromAway} rows to another commune`] : []),
    ...(one.seenFromNowhere > 0 ? [`${one.table} shows ${one.seenFromNowhere} rows to a transaction of no commune`] : []),
    ...(one.changedFromAway > 0 ? [`${one.table} lets another commune change ${one.changedFromAway} rows`] : []),
    ...(one.deletedFromAway > 0 ? [`${one.table} lets another commune delete ${one.deletedFromAway} rows`] : []),
    ...(one.foreignInsert === '42501' ? [] : [`${one.table} answers ${one.foreignInsert} to a row put into another commune`]),
  ])
}

async function tryTable(app: pg.Pool, table: string, home: Commune, away: Commune): Promise<TableIsolation> {
  const client = await app.connect()
  // Nothing may hide behind a foreign key or a missing privilege: each attempt stands alone, and a refused one counts as nothing touched.
  const attempt = async (place: Commune | null, sql: string): Promise<{ rows: number; code: string }> => {
    await client.query(`begin; select set_config('app.commune', '${place?.id ?? ''}', true)`)
    try {
      const { rowCount } = await client.query(sql)
      return { rows: rowCount ?? 0, code: 'done' }
    } catch (error) {
      return { rows: 0, code: error instanceof Error && 'code' in error ? String(error.code) : String(error) }
    } finally {
      await client.query('rollback')
    }
  }
  try {
    const ofHome = `commune_id = ${home.id}`
    return {
      table,
      atHome: (await attempt(home, `select from ${table}`)).rows,
      seenFromAway: (await attempt(away, `select from ${table} where ${ofHome}`)).rows,
      seenFromNowhere: (await attempt(null, `select from ${table}`)).rows,
      changedFromAway: (await attempt(away, `update ${table} set commune_id = ${away.id} where ${ofHome}`)).rows,
      deletedFromAway: (await attempt(away, `delete from ${table} where ${ofHome}`)).rows,
      foreignInsert: (await attempt(away, `insert into ${table} (commune_id) values (${home.id})`)).code,
    }
  } finally {
    client.release()
  }
}
