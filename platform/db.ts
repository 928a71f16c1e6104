import { type DatabaseConnection, type Driver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type QueryResult } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.ts'

export type Db = Kysely<DB>
export type { Pool } from 'pg'

const DATE_OID = 1082

/** A pool whose dates stay `YYYY-MM-DD` and whose idle errors are logged, never fatal. */
export function openPool(url: string, options: { max?: number; onError: (error: Error) => void; options?: string }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    ...(options.options ? { options: options.options } : {}),
    types: { getTypeParser: (oid, format) => (oid === DATE_OID ? (value: string) => value : pg.types.getTypeParser(oid, format)) },
  })
  pool.on('error', options.onError)
  // A connection in use when the server dies tells its query; unheard here, its own event would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** What is true of a transaction before its first query: which commune's rows it sees, and whose session opens it. */
export type Opening = { communeId: number | null; sessionHash?: Buffer | undefined }

/**
 * Runs `work` in one transaction over one connection. One round trip opens it: begin, the commune for row security,
 * and the session's actor when a session hash is given (`opened` is its row, if the session lives).
 */
export async function transaction<T>(pool: pg.Pool, opening: Opening, work: (db: Db, opened: Record<string, unknown> | undefined) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const opened = await client.query(openingSql(opening))
    const results: pg.QueryResult[] = Array.isArray(opened) ? opened : [opened]
    const session = opening.sessionHash ? results.at(-1)?.rows[0] : undefined
    const result = await work(overClient(client), session)
    const end = await client.query('commit')
    if (end.command !== 'COMMIT') throw new Error('The transaction was already aborted; nothing was committed')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** The answer of one of our SQL functions of a commune's id, in one statement with a kept plan. The function sets the commune itself. */
export async function askCommune(pool: pg.Pool, sqlFunction: string, communeId: number): Promise<string> {
  const { rows } = await pool.query<{ value: string }>({ name: sqlFunction, text: `select ${sqlFunction}($1) as value`, values: [communeId] })
  return String(rows[0]?.value)
}

function openingSql({ communeId, sessionHash }: Opening): string {
  const commune = communeId === null ? '' : String(communeId)
  const settings = `begin; select set_config('app.commune', '${commune}', true)`
  return sessionHash ? `${settings}; select * from session_actor('\\x${sessionHash.toString('hex')}'::bytea)` : settings
}

function overClient(client: pg.ClientBase): Db {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const result = await client.query(sql, [...parameters])
      return { rows: result.rows, ...(result.rowCount === null ? {} : { numAffectedRows: BigInt(result.rowCount) }) }
    },
    streamQuery() {
      throw new Error('Streaming is not offered inside an operation; page through the rows')
    },
  }
  const noNesting = () => Promise.reject(new Error('An operation already runs in a transaction'))
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: noNesting,
    commitTransaction: noNesting,
    rollbackTransaction: noNesting,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}
