import { expect, test } from 'vitest'
import { z } from 'zod'
import { environment } from '#platform/config'
import { withDataFolder } from '../bench/ground.ts'
import { freePorts } from '../scripts/free-ports.ts'
import { startZaloSimulator } from '../simulators/zalo/index.ts'
import { type Balance, drawBalance } from './balance.ts'
import { openDoor } from './door.ts'
import { appId, appSecret, furnish, oaSecret, oas, providerSettings, tokensOf, webhookPath } from './ground.ts'
import { openOffice } from './office.ts'
import { openRecord } from './record.ts'
import { type Found, plan, playRound } from './rounds.ts'
import { createRunning } from './running.ts'
import { startStream } from './stream.ts'
import { until } from './until.ts'

const RESIDENTS = 12
const TAKEN_AGAIN_WITHIN_MS = 15_000
/** Turns the provider's 30 s … 1 h between webhook tries into 0.25 s … 30 s. */
const SPEED = 120

const { FAULT_ROUNDS: rounds } = environment(z.object({ FAULT_ROUNDS: z.coerce.number().int().min(1).default(2) }))

test(`${rounds} kill -9 of program, worker and database lose nothing acknowledged and send nothing twice`, async () => {
  const { found, balance } = await withDataFolder(play)
  console.log(summary(found, balance))
  expect(balance).toMatchObject({
    lostDeliveries: [],
    lostWords: [],
    doubledWords: [],
    lostReplies: [],
    unsentReplies: [],
    doubledSends: [],
    unlistedUnknown: [],
  })
  expect(
    found.reduce((sum, { between }) => sum + between, 0),
    'kills between the provider’s acceptance and our commit',
  ).toBeGreaterThan(0)
  expect(found.filter(({ victim, takenAgainMs }) => victim === 'work' && takenAgainMs !== null && takenAgainMs > TAKEN_AGAIN_WITHIN_MS)).toEqual([])
  expect(found.filter(({ wasListedUnknown }) => wasListedUnknown === false)).toEqual([])
})

async function play(dataDir: string): Promise<{ found: Found[]; balance: Balance }> {
  const port = await freePorts(1)
  const simulator = await startZaloSimulator({ port: 0, apps: [{ appId, appSecret, oaSecret }], oas: [...oas], speed: SPEED })
  const door = await openDoor({ port, path: webhookPath })
  simulator.setWebhookUrl(door.url)
  const { cookie } = await furnish(dataDir, tokensOf(simulator))
  const residents = (await simulator.control({ do: 'addUsers', oaId: oas[0]?.oaId, count: RESIDENTS })) as string[]
  const record = openRecord(dataDir)
  const running = createRunning(record, { ...providerSettings(simulator.baseUrls), PORT: String(port), DATA_DIR: dataDir })
  const office = openOffice(`http://localhost:${port}`, cookie)
  const scene = { simulator, door, office, record, running }
  try {
    await running.startServe()
    await running.startWork()
    for (const resident of residents) simulator.say(resident, 'cho tôi hỏi việc này với')
    await until('every resident has a thread', async () => (await record.conversations()).length === residents.length)
    const stream = startStream(simulator, residents, office, await record.conversations())
    const found: Found[] = []
    for (const round of plan(rounds)) found.push(await playRound(scene, round))
    await stream.stop()
    await until('every webhook is acknowledged', () => simulator.counts().waitingWebhooks === 0 && simulator.counts().webhooksUnderWay === 0, 120_000)
    await until(
      'everything kept is done',
      async () => {
        await record.wakeDrain()
        return (await record.waitingDeliveries()) + (await record.waitingJobs()) === 0
      },
      120_000,
    )
    await until('every message is settled', async () => (await record.unsettledMessages()) === 0, 180_000)
    return { found, balance: await drawBalance(scene) }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.stack : String(error)}\n--- the product said ---\n${running.output().slice(-30_000)}`)
  } finally {
    await running.stop()
    await simulator.close()
    await door.close()
  }
}

function summary(found: readonly Found[], balance: Balance): string {
  const killed = (victim: string) => found.filter((round) => round.victim === victim).length
  const held = found.filter(({ isHeld }) => isHeld).length
  const between = found.reduce((sum, round) => sum + round.between, 0)
  const slowest = Math.max(0, ...found.map(({ takenAgainMs, victim }) => (victim === 'work' ? (takenAgainMs ?? 0) : 0)))
  const lost = balance.lostDeliveries.length + balance.lostWords.length + balance.lostReplies.length + balance.unsentReplies.length
  return [
    `${found.length} kill -9: serve ${killed('serve')}, work ${killed('work')}, database ${killed('database')}; ${held} while the provider held the answer of an accepted send`,
    `between the provider's acceptance and our commit ${between}; a killed worker's job taken again after ${(slowest / 1000).toFixed(1)} s at most`,
    `webhooks acknowledged ${balance.acknowledged}, replies accepted ${balance.repliesAccepted}, sends accepted ${balance.sendsAccepted}, unknown now ${balance.unknown} (all listed)`,
    `lost ${lost}, doubled ${balance.doubledSends.length + balance.doubledWords.length}`,
  ].join('\n')
}
