import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerText } from '#assistant'
import { execute } from '#platform/execute'
import type { Runtime } from '#platform/runtime'
import { shippedData } from '#platform/shipped-data'
import { systemWork } from '#platform/system-work'
import { searchProcedures } from '#procedures'
import { rankProcedures } from '../modules/procedures/rank-procedures.ts'
import { readCatalogue } from '../modules/procedures/read-catalogue.ts'
import { buildIndex } from '../modules/procedures/search-index.ts'
import { seedCommunes } from '../seeds/communes.ts'
import { seedProcedures } from '../seeds/procedures.ts'
import { withGround } from './ground.ts'
import { noisy } from './noise.ts'
import { stayOnCore } from './one-core.ts'
import { percentile, verdict } from './verdict.ts'

const SLIPS_OF_EACH = 20
const TARGET_MS = 30

/** Everyday questions to the whole catalogue on one core: the ranking alone, the search operation, and the machine's whole answer. */
export async function bench(): Promise<void> {
  const release = stayOnCore(0)
  const questions = readQuestions()
  console.log(`B10: ${questions.length} questions on one core (30 written ones, ${SLIPS_OF_EACH} slips of each, long and empty noise)`)
  const search = await withGround({ channels: [] }, async ({ runtime }) => {
    const ask = await askers(runtime)
    report('ranking alone', await timesOf(questions, ask.rank))
    const searched = await timesOf(questions, ask.search)
    report('search operation', searched)
    report('whole answer', await timesOf(questions, ask.answer))
    return searched
  })
  release()
  console.log(verdict('B10', percentile(search, 0.95), '<=', TARGET_MS))
}

type Ask = (question: string) => unknown

async function askers(runtime: Runtime): Promise<{ rank: Ask; search: Ask; answer: Ask }> {
  const [first] = await seedCommunes(runtime)
  if (!first) throw new Error('No commune was founded')
  await seedProcedures(systemWork(runtime, 'bench'), first.commune)
  const caller = { commune: first.commune, actor: { kind: 'anyone' as const }, requestId: 'bench' }
  const index = buildIndex(readCatalogue(JSON.stringify(shippedData('procedures.json'))))
  return {
    rank: (question) => rankProcedures(index, question),
    search: (query) => execute(runtime, searchProcedures, { query, limit: 10 }, caller),
    answer: (text) => execute(runtime, answerText, { text, siteAddress: 'http://localhost' }, caller),
  }
}

async function timesOf(questions: readonly string[], ask: Ask): Promise<number[]> {
  await ask('khai sinh')
  const took: number[] = []
  for (const question of questions) {
    const started = performance.now()
    await ask(question)
    took.push(performance.now() - started)
  }
  return took
}

function report(title: string, took: readonly number[]): void {
  const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) => percentile(took, share).toFixed(2))
  console.log(`B10 ${title}: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, most ${most} ms`)
}

function readQuestions(): string[] {
  const file = join(import.meta.dirname, '../modules/procedures/questions/tuning.json')
  const written = (JSON.parse(readFileSync(file, 'utf8')) as { question: string }[]).map(({ question }) => question)
  const slips = written.flatMap((question, row) => Array.from({ length: SLIPS_OF_EACH }, (_, variant) => noisy(question, row * 1000 + variant)))
  return [...written, ...slips, written.join(' ').slice(0, 500), 'a', '?!', 'ă'.repeat(500), 'giấy '.repeat(99).trim()]
}
