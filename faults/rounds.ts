import type { ZaloSimulator } from '../simulators/zalo/index.ts'
import type { Door } from './door.ts'
import type { Office } from './office.ts'
import type { HouseRecord } from './record.ts'
import type { Running } from './running.ts'
import { until } from './until.ts'

export type Victim = 'serve' | 'work' | 'database'
export type Round = { victim: Victim; isHeld: boolean; isEchoLost: boolean }

/** What a round found: sends the provider had accepted and we had not written down when the blow fell, and what came of the held one. */
export type Found = Round & { between: number; takenAgainMs: number | null; wasListedUnknown: boolean | null }

const heldRounds: readonly Round[] = [
  { victim: 'work', isHeld: true, isEchoLost: true },
  { victim: 'database', isHeld: true, isEchoLost: true },
  { victim: 'work', isHeld: true, isEchoLost: false },
  { victim: 'database', isHeld: true, isEchoLost: false },
]
const freeVictims: readonly Victim[] = ['database', 'serve', 'work', 'serve']

/** The plan of so many rounds: the first and every third kill falls while the provider holds the answer of an accepted send. */
export function plan(rounds: number): Round[] {
  const held = cycle(heldRounds)
  const free = cycle(freeVictims)
  return Array.from({ length: rounds }, (_, index) => (index % 3 === 0 ? held() : { victim: free(), isHeld: false, isEchoLost: false }))
}

type Scene = { simulator: ZaloSimulator; door: Door; office: Office; record: HouseRecord; running: Running }
type Send = { userId: string; messageId: string }

/** Lets the stream flow for a random while, strikes, brings back what died, and waits until the product is whole again. */
export async function playRound(scene: Scene, round: Round): Promise<Found> {
  const { door, record, running, simulator } = scene
  await flow(door)
  const heldId = round.isHeld ? await holdOneAnswer(scene, round) : null
  // The spare worker stands by, so that what is measured is the freeing of the dead one's job.
  if (round.victim === 'work' && heldId) await running.startWork()
  const accepted = (await sendsOf(simulator)).map(({ messageId }) => messageId)
  const struckAt = performance.now()
  await strike(running, round.victim)
  // A database that is down cannot be asked; what it had committed is asked when it is back.
  if (round.victim === 'database') {
    await simulator.control({ do: 'release' })
    await until('the database is back', running.isReady)
  }
  const between = round.victim === 'serve' ? 0 : (await record.unwritten(accepted)).length
  if (round.victim === 'serve') await running.startServe()
  if (round.victim === 'work' && !heldId) await running.startWork()
  if (!heldId) return { ...round, between, takenAgainMs: null, wasListedUnknown: null }
  await until(`the job of message ${heldId} is taken again`, () => record.isTakenAgain(heldId))
  const takenAgainMs = performance.now() - struckAt
  return { ...round, between, takenAgainMs, wasListedUnknown: await seeListed(scene, heldId) }
}

/** Between 8 and 40 deliveries more pass the door. */
async function flow(door: Door): Promise<void> {
  const target = door.passed() + 8 + Math.floor(Math.random() * 32)
  await until('the stream flows', () => door.passed() >= target)
}

/**
 * Makes the provider accept the next send and keep its answer; resolves while the call hangs. With its echo lost the message
 * is on no record but the provider's: its id, else null, since the echo may settle it at any moment.
 */
async function holdOneAnswer({ simulator, record }: Scene, { isEchoLost }: Round): Promise<number | null> {
  await simulator.until(() => simulator.counts().held === 0, 30_000)
  if (isEchoLost) await simulator.control({ do: 'switch', name: 'echo', on: false })
  await simulator.control({ do: 'fault', kind: 'hold', on: 'send', next: 1 })
  await simulator.until(() => simulator.counts().held > 0, 60_000)
  if (!isEchoLost) return null
  const held = (await sendsOf(simulator)).at(-1)
  await simulator.control({ do: 'switch', name: 'echo', on: true })
  const messageId = held && (await record.messageUnderWay(held.userId))
  if (!messageId) throw new Error('The held send stands on no open attempt')
  return messageId
}

async function strike(running: Running, victim: Victim): Promise<void> {
  if (victim === 'serve') await running.killServe()
  else if (victim === 'work') await running.killWork()
  else running.killDatabase()
}

/** Whether an officer's listing of unknown messages showed it before it was known what became of it. */
async function seeListed({ office, record }: Scene, messageId: number): Promise<boolean> {
  let wasListed = false
  await until(`message ${messageId} is listed as unknown, or known`, async () => {
    wasListed ||= (await office.listedUnknown()).includes(messageId)
    return wasListed || ['sent', 'delivered', 'seen'].includes((await record.stateOf(messageId)) ?? '')
  })
  return wasListed
}

async function sendsOf(simulator: ZaloSimulator): Promise<Send[]> {
  return (await simulator.control({ do: 'sends' })) as Send[]
}

function cycle<T>(items: readonly T[]): () => T {
  let at = 0
  return () => items[at++ % items.length] as T
}
