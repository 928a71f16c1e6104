import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChannelHouse, channelHouse, oaId } from '../e2e/channel-house.ts'
import { listMessages, queueMessage } from '../modules/messaging/index.ts'

const MINUTES = 10
const STEP_MS = 30_000

let kit: ChannelHouse

beforeAll(async () => {
  kit = await channelHouse({ timeoutMs: 150 })
  await kit.connect()
})
afterAll(() => kit.close())

// Ten minutes by the clocks of the house and of the simulator; the wait for one answer is shortened to 150 ms.
test.each([
  ['takes requests and answers nothing', { do: 'fault', kind: 'drop', on: 'any' }, { do: 'clearFaults' }],
  ['breaks every connection', { do: 'fault', kind: 'outage', on: 'any' }, { do: 'clearFaults' }],
  ['refuses connections', { do: 'refuse' }, { do: 'resume' }],
])('a provider that %s for ten minutes delays, and neither loses nor doubles', async (kind, silence, end) => {
  const { simulator, house } = kit
  const resident = simulator.users(oaId)[0]?.userId ?? ''
  simulator.say(resident, `Chào xã, hỏi trước khi im (${kind})`)
  await kit.settle()
  const contactId = Number(kit.heard.findLast(({ name }) => name === 'received')?.payload['contactId'])
  const heardBefore = received()

  await simulator.control(silence)
  const texts: string[] = []
  for (let step = 0; step < (MINUTES * 60_000) / STEP_MS; step++) {
    if (step % 4 === 0) {
      simulator.say(resident, `Hỏi lúc xã im lần ${step} (${kind})`)
      const text = `Xã trả lời lần ${step} (${kind})`
      texts.push(text)
      await house.call(queueMessage, { contactId, purpose: 'reply', text, idempotencyKey: text }, { as: house.system })
    }
    await advance(STEP_MS)
    await doWhatIsDue()
  }
  expect(arrivals(resident, texts), 'nothing arrives while it is silent').toEqual(texts.map(() => 0))
  expect(received() - heardBefore, 'what residents write meanwhile is heard').toBe(texts.length)

  await simulator.control(end)
  await simulator.control({ do: 'kill' })
  for (let minute = 0; minute < 120 && (await unsettled(texts)) > 0; minute++) {
    await advance(60_000)
    await doWhatIsDue()
  }
  expect(arrivals(resident, texts), 'everything arrives once').toEqual(texts.map(() => 1))
  expect(await unsettled(texts)).toBe(0)
})

/** Runs the jobs whose hour has come by the house's clock: the database knows only the real one. */
async function doWhatIsDue(): Promise<void> {
  await kit.house.ownerPool.query('update graphile_worker._private_jobs set run_at = now() where run_at <= $1 and locked_at is null', [kit.house.clock.now()])
  await kit.step()
}

async function advance(ms: number): Promise<void> {
  kit.house.clock.advance(ms)
  await kit.simulator.control({ do: 'advanceClock', ms })
}

function received(): number {
  return kit.heard.filter(({ name }) => name === 'received').length
}

function arrivals(resident: string, texts: readonly string[]): number[] {
  const there = kit.simulator.messages(resident).filter(({ from }) => from === 'oa')
  return texts.map((wanted) => there.filter(({ text }) => text === wanted).length)
}

async function unsettled(texts: readonly string[]): Promise<number> {
  const { messages } = await kit.house.call(listMessages, {}, { as: kit.house.system })
  return messages.filter(({ text, state }) => texts.includes(text ?? '') && !['sent', 'delivered', 'seen'].includes(state)).length
}
