import { watch } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { CaseHouse } from './case-record.ts'
import type { Running } from './running.ts'
import { until } from './until.ts'

/** The blow falls inside an open transaction that writes a case, right after bytes reached the disk, or at any moment. */
export type Moment = 'transaction' | 'bytes' | 'any'
export type CaseRound = { victim: 'serve' | 'database'; moment: Moment }
/** Transactions that wrote and were undone by the blow, and files whose bytes it left without a row. */
export type CaseFound = CaseRound & { undone: number; rowless: number }

const rounds: readonly CaseRound[] = [
  { victim: 'serve', moment: 'transaction' },
  { victim: 'serve', moment: 'bytes' },
  { victim: 'database', moment: 'transaction' },
  { victim: 'serve', moment: 'any' },
]
const SEE_WITHIN_MS = 30_000

export const planCaseRounds = (count: number): CaseRound[] => Array.from({ length: count }, (_, index) => rounds[index % rounds.length] as CaseRound)

/** Strikes at the planned moment, counts what the blow undid, and brings the product back. */
export async function playCaseRound(house: CaseHouse, running: Running, round: CaseRound): Promise<CaseFound> {
  const before = new Set(await house.rowlessFiles())
  const open = await strike(house, running, round)
  if (round.victim === 'database') await until('the database is back', running.isReady)
  // The server finds the client gone and undoes what was open; the disk is read while nobody writes.
  else await until('no transaction is left open', async () => (await openWrites(house)).length === 0)
  const rowless = round.victim === 'serve' ? (await house.rowlessFiles()).filter((name) => !before.has(name)).length : 0
  const undone = (await house.undoneOf(open)).length
  if (round.victim === 'serve') await running.startServe()
  return { ...round, undone, rowless }
}

/** The numbers of transactions that had written when the blow fell. */
function strike(house: CaseHouse, running: Running, { victim, moment }: CaseRound): Promise<string[]> {
  return house.withClient(async (client) => {
    const look = async () => (await client.query<{ xid: string }>(writing)).rows.map(({ xid }) => xid)
    const deadline = performance.now() + SEE_WITHIN_MS
    let open: string[] = []
    if (moment === 'bytes') await newBytes(house.folder)
    else if (moment === 'any') await pause(Math.random() * 1500)
    else while (open.length === 0 && performance.now() < deadline) open = await look()
    if (victim === 'database') running.killDatabase()
    else {
      const killed = running.killServe()
      if (moment !== 'transaction') open = await look()
      await killed
    }
    return open
  })
}

const writing = `select backend_xid::text as xid from pg_stat_activity
  where usename = 'caunoi_app' and backend_xid is not null and query ~ '(case_|"file"|audit_append)'`

async function openWrites(house: CaseHouse): Promise<unknown[]> {
  return house.withClient(async (client) => (await client.query(writing)).rows)
}

function newBytes(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      watcher.close()
      resolve()
    }
    const watcher = watch(folder, { recursive: true }, finish)
    const timer = setTimeout(finish, SEE_WITHIN_MS)
  })
}
