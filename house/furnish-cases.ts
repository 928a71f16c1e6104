import { editSettings } from '#communes'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { keepFile } from '#platform/files'
import type { World } from '#platform/testing'
import { askCallBack } from '../modules/cases/ask-call-back.ts'
import { askFee } from '../modules/cases/ask-fee.ts'
import { askSupplement } from '../modules/cases/ask-supplement.ts'
import { fileCase } from '../modules/cases/file-case.ts'
import { finishCase } from '../modules/cases/finish-case.ts'
import { finishStep } from '../modules/cases/finish-step.ts'
import { takeIn } from '../modules/cases/take-in.ts'
import { setIntakeMode } from '../modules/procedures/set-intake-mode.ts'

/** A procedure the commune receives officially: the end of a guardianship, in two working days. */
const OFFICIAL_CODE = '1.004845'
const states = ['prepared', 'filed', 'takenIn', 'inProgress', 'awaitingSupplement', 'awaitingPayment', 'finished', 'called'] as const
export type CaseAt = (typeof states)[number]
export type FurnishedCases = Readonly<Record<CaseAt, { caseId: number; ref: string; fileId: string }>>

type People = { commune: Commune; mark: string; officer: Actor; resident: Extract<Actor, { kind: 'resident' }>; preparedCode: string }

/** Cases of one resident, one in each state that some act asks for, each with a paper. */
export async function furnishCases(w: World, people: People): Promise<FurnishedCases> {
  const { commune, mark, officer } = people
  const system = { as: w.system, in: commune }
  await w.call(editSettings, { agencyCode: 'H44.12.05' }, system)
  const decision = { decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-02', reason: `${mark} quyết định` }
  await w.call(setIntakeMode, { code: OFFICIAL_CODE, mode: 'official', ...decision }, system)
  const made = await Promise.all(states.map(async (state) => [state, await fileOne(w, people, state)] as const))
  const cases = Object.fromEntries(made) as FurnishedCases
  const by = { as: officer, in: commune }
  for (const state of ['takenIn', 'inProgress', 'awaitingPayment', 'finished'] as const) await w.call(takeIn, { caseId: cases[state].caseId }, by)
  for (const state of ['inProgress', 'finished'] as const) await w.call(finishStep, { caseId: cases[state].caseId }, by)
  const items = [{ paperId: 'giay-a', name: `${mark} giấy`, why: 'Thiếu' }]
  await w.call(askSupplement, { caseId: cases.awaitingSupplement.caseId, items, answerBy: '2026-12-31', reason: `${mark} thiếu` }, by)
  await w.call(askFee, { caseId: cases.awaitingPayment.caseId, amountDong: 8000, what: `${mark} lệ phí` }, by)
  await w.call(finishCase, { caseId: cases.finished.caseId, result: `${mark} kết quả` }, by)
  await w.call(askCallBack, { ref: cases.called.ref, wants: 'call' }, { as: people.resident, in: commune })
  return cases
}

async function fileOne(w: World, { commune, mark, resident, preparedCode }: People, state: CaseAt) {
  const procedureCode = state === 'prepared' ? preparedCode : OFFICIAL_CODE
  const { versionId, fileId } = await w.open(
    async (ctx) => {
      const row = await ctx.db.selectFrom('procedure').select('version_id').where('code', '=', procedureCode).executeTakeFirstOrThrow()
      return { versionId: row.version_id, fileId: await keepFile(ctx, { name: `${mark}.pdf`, mediaType: 'application/pdf', content: Buffer.from(mark) }) }
    },
    { in: commune },
  )
  const { caseId, ref } = await w.call(
    fileCase,
    {
      draftId: w.runtime.random.uuid(),
      mode: state === 'prepared' ? 'prepare' : 'official',
      procedureCode,
      versionId,
      situation: { id: 'chung', name: `${mark} trường hợp` },
      channel: 'online',
      via: 'web',
      for: { personId: resident.personId, organisationId: null, name: `${mark} người nộp` },
      applicantPhone: '0912345438',
      filedBy: { residentId: resident.residentId, name: `${mark} người nộp` },
      contactId: resident.contactId,
      answers: { hoTen: `${mark} người nộp` },
      papers: [{ paperId: 'giay-a', name: `${mark} giấy`, fileId, thumbnailFileId: null }],
    },
    { as: w.system, in: commune },
  )
  return { caseId, ref, fileId }
}
