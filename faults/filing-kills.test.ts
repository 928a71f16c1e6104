import { expect, test } from 'vitest'
import { z } from 'zod'
import { environment } from '#platform/config'
import { withDataFolder } from '../bench/ground.ts'
import { freePorts } from '../scripts/free-ports.ts'
import { startSmsSimulator } from '../simulators/sms/index.ts'
import { type CaseBalance, drawCaseBalance } from './case-balance.ts'
import { caseSettings, furnishOffice, smsOptions } from './case-ground.ts'
import { openCaseRecord } from './case-record.ts'
import { type CaseFound, planCaseRounds, playCaseRound } from './case-rounds.ts'
import { openCounter } from './counter.ts'
import { openRecord } from './record.ts'
import { fileOne, signInByPhone } from './resident.ts'
import { createRunning } from './running.ts'
import { Final, until } from './until.ts'

const RESIDENTS = 5
/** Answers between two blows. */
const FLOW = 12

const { FAULT_ROUNDS: rounds } = environment(z.object({ FAULT_ROUNDS: z.coerce.number().int().min(1).default(2) }))

test(`${rounds} kill -9 while residents file and officers take in lose nothing acknowledged, double nothing, and leave no gap in the codes`, async () => {
  const { found, balance, unanswered } = await withDataFolder(play)
  console.log(summary(found, balance, unanswered))
  expect(balance).toMatchObject({
    ...{ lostDrafts: [], lostUploads: [], doubledUploads: [], brokenFiles: [], lostCases: [], doubledCases: [] },
    ...{ lostCodes: [], repeatedCodes: [], gaps: [], untold: [] },
  })
  expect(balance.sent, 'cases sent and answered').toBeGreaterThan(0)
  expect(balance.takenIn, 'cases taken in and answered').toBeGreaterThan(0)
  expect(
    found.reduce((sum, { undone, rowless }) => sum + undone + rowless, 0),
    'kills inside a transaction or between a file’s bytes and its row',
  ).toBeGreaterThan(0)
})

async function play(dataDir: string): Promise<{ found: CaseFound[]; balance: CaseBalance; unanswered: number }> {
  const port = await freePorts(1)
  const origin = `http://localhost:${port}`
  const sms = await startSmsSimulator({ port: 0, ...smsOptions })
  const cookies = await furnishOffice(dataDir)
  const running = createRunning(openRecord(dataDir), { ...caseSettings(sms.url), PORT: String(port), DATA_DIR: dataDir })
  const house = openCaseRecord(dataDir)
  let isOver = false
  try {
    await running.startServe()
    await running.startWork()
    const residents = await Promise.all(Array.from({ length: RESIDENTS }, (_, index) => signInByPhone(origin, sms, index + 1)))
    let answered = 0
    const heard = () => {
      answered += 1
    }
    let problem: unknown
    const failed = (error: unknown) => {
      problem ??= error
    }
    const counter = openCounter(origin, cookies, heard)
    const flow = residents.map(async (resident) => {
      while (!isOver) await fileOne(resident, heard)
    })
    for (const stream of flow) stream.catch(failed)
    const found: CaseFound[] = []
    for (const round of planCaseRounds(rounds)) {
      const target = answered + FLOW
      await until('residents and officers go on', () => (problem ? raise(problem) : answered >= target), 180_000)
      found.push(await playCaseRound(house, running, round))
    }
    isOver = true
    await Promise.all(flow)
    await until('whatever was sent is taken in', async () => (await house.cases()).every(({ code }) => code !== null), 120_000)
    await counter.stop()
    await until('residents are told', async () => (await house.waitingJobs()) === 0, 120_000)
    const unanswered = residents.reduce((sum, { phone }) => sum + phone.unanswered(), 0)
    return { found, balance: await drawCaseBalance(house, residents, counter), unanswered }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.stack : String(error)}\n--- the product said ---\n${running.output().slice(-20_000)}`)
  } finally {
    isOver = true
    await running.stop()
    await sms.close()
  }
}

function raise(problem: unknown): never {
  throw new Final(problem instanceof Error ? problem.message : String(problem))
}

function summary(found: readonly CaseFound[], balance: CaseBalance, unanswered: number): string {
  const killed = (victim: string) => found.filter((round) => round.victim === victim).length
  const inside = found.filter(({ undone }) => undone > 0).length
  const between = found.filter(({ rowless }) => rowless > 0).length
  return [
    `${found.length} kill -9 while filing and taking in: serve ${killed('serve')}, database ${killed('database')}`,
    `inside a transaction that had written ${inside}, between a file's bytes and its row ${between}; ${unanswered} requests of residents went without an answer and again`,
    `acknowledged: ${balance.answers} answers, ${balance.uploads} pictures, ${balance.sent} cases sent (each by two hands), ${balance.takenIn} taken in`,
    `lost ${balance.lostDrafts.length + balance.lostUploads.length + balance.lostCases.length + balance.lostCodes.length}, doubled ${balance.doubledCases.length + balance.doubledUploads.length}, broken files ${balance.brokenFiles.length}, codes repeated ${balance.repeatedCodes.length}, gaps ${balance.gaps.length}, untold ${balance.untold.length}`,
  ].join('\n')
}
