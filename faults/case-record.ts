import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { findPlace } from '#platform/embedded-place'
import { sha256 } from '#platform/ids'

export type CaseLine = {
  id: number
  ref: string
  draftId: string
  code: string | null
  day: string | null
  filedMessages: number
  takenMessages: number
  filedActions: number
  takenActions: number
}

/** What database and disk hold of drafts and cases, read past the product itself. */
export function openCaseRecord(dataDir: string) {
  const connectionString = `postgres://postgres@${encodeURIComponent(findPlace(dataDir).sockets)}/caunoi`
  const folder = join(dataDir, 'files')
  const withClient = async <T>(work: (client: pg.Client) => Promise<T>) => {
    const client = new pg.Client({ connectionString })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  const rows = <T extends object>(text: string, values: unknown[] = []) => withClient(async (client) => (await client.query<T>(text, values)).rows)
  const bytesOf = (id: string) => readFileSync(join(folder, id.slice(0, 2), id))

  return {
    folder,
    withClient,
    cases: () =>
      rows<CaseLine>(
        `select r.id, r.ref, r.draft_id as "draftId", r.code, to_char(r.received_at at time zone 'Asia/Ho_Chi_Minh', 'YYMMDD') as day,
          (select count(*)::int from case_action a where a.case_id = r.id and a.kind = 'filed') as "filedActions",
          (select count(*)::int from case_action a where a.case_id = r.id and a.kind = 'taken_in') as "takenActions",
          (select count(*)::int from case_action a join message m on m.idempotency_key = 'case:' || r.id || ':' || a.id where a.case_id = r.id and a.kind = 'filed') as "filedMessages",
          (select count(*)::int from case_action a join message m on m.idempotency_key = 'case:' || r.id || ':' || a.id where a.case_id = r.id and a.kind = 'taken_in') as "takenMessages"
         from case_record r order by r.id`,
      ),
    counters: () => rows<{ day: string; last: number }>(`select to_char(day, 'YYMMDD') as day, last from case_counter`),
    /** Papers of a draft, or of the case it became: paper and file. */
    papersOf: (draftId: string) =>
      rows<{ paperId: string; fileId: string }>(
        `select paper_id as "paperId", file_id as "fileId" from case_draft_paper where draft_id = $1
         union all select p.paper_id, p.file_id from case_paper p join case_record r on r.id = p.case_id where r.draft_id = $1`,
        [draftId],
      ),
    stepOf: async (draftId: string) => (await rows<{ step: string }>('select step from case_draft where id = $1', [draftId]))[0]?.step,
    /** Rows of files whose bytes are gone or are not what they were when they were kept. */
    brokenFiles: async () => {
      const files = await rows<{ id: string; sha256: string }>('select id, sha256 from file')
      return files.filter(({ id, sha256: kept }) => !isWhole(() => bytesOf(id), kept)).map(({ id }) => id)
    },
    /** Bytes on the disk that no row tells of. */
    rowlessFiles: async () => {
      const names = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map(({ name }) => name)
      const known = new Set((await rows<{ id: string }>('select id from file')).map(({ id }) => id))
      return names.filter((name) => !known.has(name))
    },
    /** Jobs that have still to tell residents. */
    waitingJobs: async () =>
      Number(
        (
          await rows<{ count: string }>(
            `select count(*) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
             where t.identifier like 'case-messages.tell%' and attempts < max_attempts`,
          )
        )[0]?.count ?? 0,
      ),
    /** Those of these transactions that were undone; one the database itself forgot when it died never reached the disk. */
    undoneOf: async (xids: readonly string[]) =>
      (
        await rows<{ id: string }>(
          `select id from unnest($1::text[]) id
           where case when id::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then pg_xact_status(id::xid8) = 'aborted' else true end`,
          [xids],
        )
      ).map(({ id }) => id),
  }
}

export type CaseHouse = ReturnType<typeof openCaseRecord>

function isWhole(read: () => Buffer, kept: string): boolean {
  try {
    return sha256(read()) === kept
  } catch {
    return false
  }
}
