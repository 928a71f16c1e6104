import { fileCase, takeIn } from '#cases'
import { editSettings } from '#communes'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { execute, open } from '#platform/execute'
import { openPdfPress, type PdfPress } from '#platform/pdf-press'
import { qrRuns } from '#platform/qr'
import type { Runtime } from '#platform/runtime'
import { systemWork } from '#platform/system-work'
import { currentVersionId, getFilingPapers } from '#procedures'
import { getForm } from '../modules/case-forms/get-form.ts'
import { setIntakeMode } from '../modules/procedures/set-intake-mode.ts'
import { seedCommunes } from '../seeds/communes.ts'
import { seedProcedures } from '../seeds/procedures.ts'
import { familyNames, givenNames, hamletNames, middleNames } from './case-words.vi.ts'
import { withGround } from './ground.ts'
import { megabytesOf } from './memory.ts'
import { percentile, verdict } from './verdict.ts'

const CASES = 250
const WARM = 10
const TARGET_MS = 25
const codes = ['1.001193', '1.004845', '1.000894', '1.001612']
const system: Actor = { kind: 'system', name: 'bench' }

/** Receipts one after another, no two alike: read from the case's record and set as PDF by the worker, as the office's browser asks for them. */
export async function bench(): Promise<void> {
  await withGround({ channels: [] }, async ({ runtime }) => {
    const cases = await layReceived(runtime)
    const press = openPdfPress()
    try {
      const started = performance.now()
      await receipt(runtime, press, cases[0])
      console.log(`B11: ${CASES} receipts, no two alike; the first, with the worker's start, ${(performance.now() - started).toFixed(0)} ms`)
      const read: number[] = []
      const set: number[] = []
      let bytes = 0
      for (const [index, one] of cases.entries()) {
        const took = await receipt(runtime, press, one)
        bytes = took.bytes
        if (index < WARM) continue
        read.push(took.read)
        set.push(took.set)
      }
      const whole = read.map((ms, index) => ms + (set[index] ?? 0))
      report('read from the record', read)
      report('set as PDF', set)
      report('whole', whole)
      console.log(`B11 worker holds ${(megabytesOf(press.pid ?? 0) ?? 0).toFixed(0)} MB; a receipt has ${(bytes / 1000).toFixed(0)} kB`)
      console.log(verdict('B11', percentile(whole, 0.5), '<=', TARGET_MS))
    } finally {
      press.stop()
    }
  })
}

type Received = { caseId: number; commune: Commune }

async function receipt(runtime: Runtime, press: PdfPress, one: Received | undefined) {
  if (!one) throw new Error('No case was laid')
  const started = performance.now()
  const { form } = await execute(runtime, getForm, { caseId: one.caseId, form: '01' }, { commune: one.commune, actor: system, requestId: 'bench' })
  const between = performance.now()
  const lookUpAt = 'lam-thao.localhost/tra-cuu/ho-so'
  const pdf = await press.draw(`case-forms/${form.layout}.typ`, { ...form, lookUpAt, qr: qrRuns(`https://${lookUpAt}/${form.ref}`) })
  return { read: between - started, set: performance.now() - between, bytes: pdf.length }
}

/** Official cases of four procedures, each for somebody else and with other papers, taken in. */
async function layReceived(runtime: Runtime): Promise<Received[]> {
  const [first] = await seedCommunes(runtime)
  if (!first) throw new Error('No commune was founded')
  const { commune } = first
  await seedProcedures(systemWork(runtime, 'bench'), commune)
  const by = { commune, actor: system, requestId: 'bench' }
  await execute(runtime, editSettings, { agencyCode: 'H44.12.05' }, by)
  const decision = { mode: 'official' as const, decisionNumber: '12/2026', decisionDate: '2026-11-02', reason: 'For the bench' }
  for (const code of codes) await execute(runtime, setIntakeMode, { code, ...decision }, by)
  const cases: Received[] = []
  for (let number = 0; number < CASES; number++) {
    const caseId = await open(runtime, by, async (ctx) => {
      const procedureCode = codes[number % codes.length] ?? ''
      const { situations } = await ctx.call(getFilingPapers, { code: procedureCode })
      const { name: situationName, ...situation } = situations[number % situations.length] ?? { id: 'all', name: '', papers: [] }
      const name = [familyNames[number % familyNames.length], middleNames[number % middleNames.length], givenNames[(number * 7) % givenNames.length]].join(' ')
      const seen = situation.papers
        .slice(0, 2 + (number % 8))
        .map((paper, order) => ({ name: `${paper.name} (${number})`, how: order % 2 ? 'copy' : 'original', count: 1 }))
      const filed = await ctx.call(fileCase, {
        draftId: ctx.random.uuid(),
        mode: 'official',
        procedureCode,
        versionId: (await currentVersionId(ctx, procedureCode)) ?? 0,
        situation: { id: situation.id, name: `${situationName} ${number}` },
        channel: 'direct',
        via: 'desk',
        for: { personId: null, organisationId: null, name },
        applicantPhone: `09${String(12_000_000 + number)}`,
        address: `${number}, ${hamletNames[number % hamletNames.length]}`,
        filedBy: { residentId: null, name },
        contactId: null,
        answers: { seen, note: '' },
        papers: [],
      })
      return filed.caseId
    })
    await execute(runtime, takeIn, { caseId }, by)
    cases.push({ caseId, commune })
  }
  return cases
}

function report(title: string, took: readonly number[]): void {
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(took, share).toFixed(1))
  console.log(`B11 ${title}: p50 ${p50} ms, p95 ${p95} ms, most ${most} ms`)
}
