import type { ZaloSimulator } from '../simulators/zalo/index.ts'
import type { Door } from './door.ts'
import type { Office } from './office.ts'
import type { HouseRecord, LedgerLine } from './record.ts'

/** The books after the kills: each list must be empty, and the counts say over how much that was. */
export type Balance = {
  acknowledged: number
  lostDeliveries: string[]
  lostWords: string[]
  doubledWords: string[]
  repliesAccepted: number
  lostReplies: string[]
  unsentReplies: string[]
  sendsAccepted: number
  doubledSends: string[]
  unknown: number
  unlistedUnknown: number[]
}

const ARRIVED = ['sent', 'delivered', 'seen']

/** Compares what was acknowledged to provider and officer with the database, and the ledger with what the provider accepted. */
export async function drawBalance({
  simulator,
  door,
  office,
  record,
}: {
  simulator: ZaloSimulator
  door: Door
  office: Office
  record: HouseRecord
}): Promise<Balance> {
  const [deliveries, entries, ledger, parts] = await Promise.all([record.deliveries(), record.entriesOfResidents(), record.ledger(), record.parts()])
  const listed = await office.listedUnknown()
  const sends = (await simulator.control({ do: 'sends' })) as { userId: string; text: string }[]
  const words = [...door.acknowledged.values()].filter(({ event }) => event === 'user_send_text').map(({ messageId }) => messageId ?? '')
  const byId = new Map(ledger.map((line) => [line.id, line]))
  const arrivals = countBy(sends.map(({ userId, text }) => keyOf(userId, text)))
  const owed = countBy(parts.map(({ userRef, text }) => keyOf(userRef, text)))
  const unknown = ledger.filter(({ state }) => state === 'unknown').map(({ id }) => id)
  return {
    acknowledged: door.acknowledged.size,
    lostDeliveries: [...door.acknowledged.keys()].filter((key) => deliveries.get(key)?.kept !== 1 || deliveries.get(key)?.undone !== 0),
    lostWords: words.filter((id) => !entries.has(id)),
    doubledWords: [...entries].filter(([, times]) => times > 1).map(([id]) => id),
    repliesAccepted: office.accepted.length,
    lostReplies: office.accepted.filter(({ messageId, text }) => byId.get(messageId)?.text !== text).map(({ text }) => text),
    unsentReplies: office.accepted.filter(({ messageId }) => isUnsent(byId.get(messageId), arrivals)).map(({ text }) => text),
    sendsAccepted: sends.length,
    doubledSends: [...arrivals].filter(([key, times]) => times > (owed.get(key) ?? 0)).map(([key]) => key),
    unknown: unknown.length,
    unlistedUnknown: unknown.filter((id) => !listed.includes(id)),
  }
}

/** A reply must have arrived once, or be told of as unknown. */
function isUnsent(line: LedgerLine | undefined, arrivals: ReadonlyMap<string, number>): boolean {
  if (!line || line.state === 'unknown') return false
  return !ARRIVED.includes(line.state) || arrivals.get(keyOf(line.userRef ?? '', line.text)) !== 1
}

function keyOf(userRef: string, text: string): string {
  return `${userRef} ${text}`
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
