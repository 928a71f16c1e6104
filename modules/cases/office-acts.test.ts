import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepFile } from '#platform/files'
import type { AnyOperation } from '#platform/operation'
import type { World } from '#platform/testing'
import type { CaseState } from './action.ts'
import { addNote } from './add-note.ts'
import { apologiseForDelay } from './apologise-for-delay.ts'
import { askFee } from './ask-fee.ts'
import { askSupplement } from './ask-supplement.ts'
import { assignCase } from './assign-case.ts'
import { checkBundle } from './check-bundle.ts'
import { finishCase } from './finish-case.ts'
import { finishStep } from './finish-step.ts'
import { getCase } from './get-case.ts'
import { recordSupplement } from './record-supplement.ts'
import { recordWithdrawal } from './record-withdrawal.ts'
import { refuseCase } from './refuse-case.ts'
import { returnResult } from './return-result.ts'
import { settleFee } from './settle-fee.ts'
import { stopCase } from './stop-case.ts'
import { takeIn } from './take-in.ts'
import { casesWorld, file, hamlet, MARRIAGE, refusal } from './testing-cases.ts'

type Staff = Awaited<ReturnType<World['staff']>>

let house: World
let leader: Staff
let stranger: Staff
let auditor: Staff
let scoped: Staff
beforeAll(async () => {
  house = await casesWorld()
  leader = await house.staff('leader')
  stranger = await house.staff('leader', { in: house.other })
  auditor = await house.staff('auditor')
  scoped = await house.staff('leader', { hamletId: await hamlet(house, 'Khu 7') })
})
afterAll(() => house.close())

const run = (operation: AnyOperation, input: object, as: Staff = leader, place = house.commune) =>
  house.call(operation as never, input as never, { as, in: place })

/** Brings a new case to where an act is tried. */
async function caseAt(state: CaseState): Promise<number> {
  const { caseId } = await file(house, state === 'ready' || state === 'filed' ? { procedureCode: MARRIAGE } : {})
  const way: Readonly<Record<CaseState, readonly [AnyOperation, object][]>> = {
    filed: [],
    ready: [[checkBundle, {}]],
    taken_in: [[takeIn, {}]],
    in_progress: [
      [takeIn, {}],
      [finishStep, {}],
    ],
    awaiting_supplement: [[askSupplement, supplement]],
    awaiting_payment: [
      [takeIn, {}],
      [askFee, fee],
    ],
    refused: [[refuseCase, why]],
    withdrawn: [[recordWithdrawal, why]],
    stopped: [
      [takeIn, {}],
      [finishStep, {}],
      [stopCase, why],
    ],
    finished: [
      [takeIn, {}],
      [finishStep, {}],
      [finishCase, { result: 'Giấy khai sinh' }],
    ],
    returned: [
      [takeIn, {}],
      [finishStep, {}],
      [finishCase, { result: 'Giấy khai sinh' }],
      [returnResult, { how: 'desk' }],
    ],
  }
  for (const [operation, input] of way[state]) await run(operation, { caseId, ...input })
  return caseId
}

const why = { reason: 'Theo quy định' }
const fee = { amountDong: 8000, what: 'Lệ phí' }
const supplement = { items: [{ paperId: 'a', name: 'Giấy A', why: 'Thiếu' }], answerBy: '2026-12-31', reason: 'Thiếu' }
const later = { newDueAt: new Date('2027-01-15T10:00:00Z'), ...why }

type Act = [operation: AnyOperation, input: object, from: CaseState, to: CaseState, notFrom: CaseState, bad: object]

describe.each<Act>([
  [checkBundle, {}, 'filed', 'ready', 'taken_in', { caseId: 'x' }],
  [refuseCase, why, 'filed', 'refused', 'in_progress', { reason: '' }],
  [finishStep, {}, 'taken_in', 'in_progress', 'filed', { seenActionId: -1 }],
  [askSupplement, supplement, 'in_progress', 'awaiting_supplement', 'finished', { items: [] }],
  [recordSupplement, { note: 'Bản chính' }, 'awaiting_supplement', 'filed', 'in_progress', { papers: [{ paperId: 'a', name: 'A', upload: {} }] }],
  [askFee, fee, 'taken_in', 'awaiting_payment', 'filed', { amountDong: 0 }],
  [settleFee, { how: 'Tiền mặt' }, 'awaiting_payment', 'in_progress', 'in_progress', { how: '' }],
  [apologiseForDelay, later, 'in_progress', 'in_progress', 'filed', { newDueAt: 'mai' }],
  [stopCase, why, 'in_progress', 'stopped', 'taken_in', { reason: ' ' }],
  [recordWithdrawal, why, 'in_progress', 'withdrawn', 'finished', { reason: undefined }],
  [finishCase, { result: 'Giấy khai sinh' }, 'in_progress', 'finished', 'taken_in', { files: [{ fileId: '1' }] }],
  [returnResult, { how: 'post' }, 'finished', 'returned', 'in_progress', { how: 'bay' }],
  [addNote, { text: 'Dặn' }, 'returned', 'returned', 'returned', { text: '' }],
])('an act of the office (%#)', (operation, input, from, to, notFrom, bad) => {
  test(`${operation.name}: from ${from} to ${to}; not elsewhere, not without the right, not outside the commune or hamlet, not on bad input`, async () => {
    const caseId = await caseAt(from)
    await expect(run(operation, { caseId, ...input }, auditor)).rejects.toMatchObject(refusal('platform.not_allowed'))
    await expect(run(operation, { caseId, ...input }, stranger, house.other)).rejects.toMatchObject(refusal('cases.not_found'))
    await expect(run(operation, { caseId, ...input }, scoped)).rejects.toMatchObject(refusal('cases.not_found'))
    await expect(run(operation, { caseId, ...input, ...bad })).rejects.toMatchObject(refusal('platform.invalid_input'))
    expect((await house.call(getCase, { caseId }, { as: leader })).state).toBe(from)
    await run(operation, { caseId, ...input })
    const { state, actions } = await house.call(getCase, { caseId }, { as: leader })
    expect(state).toBe(to)
    expect(actions.at(-1)).toMatchObject({ byName: leader.name, byKind: 'staff' })
    if (operation.name === addNote.name) return
    await expect(run(operation, { caseId: await caseAt(notFrom), ...input })).rejects.toMatchObject(refusal('cases.not_in_state'))
  })
})

test('a case is given to whoever is at work, and to nobody who is not', async () => {
  const caseId = await caseAt('filed')
  await expect(run(assignCase, { caseId, toAccountId: stranger.accountId })).rejects.toMatchObject(refusal('cases.colleague_not_found'))
  await expect(run(assignCase, { caseId: await caseAt('refused'), toAccountId: leader.accountId })).rejects.toMatchObject(refusal('cases.not_in_state'))
  await run(assignCase, { caseId, toAccountId: leader.accountId })
  expect((await house.call(getCase, { caseId }, { as: leader })).assigned).toEqual({ accountId: leader.accountId, name: leader.name })
})

test('a result is words or files; a file of another case, of another commune or of nowhere is none', async () => {
  const caseId = await caseAt('in_progress')
  const kept = (place = house.commune) =>
    house.open((ctx) => keepFile(ctx, { name: 'kq.pdf', mediaType: 'application/pdf', content: Buffer.from('kết quả') }), { in: place })
  const finish = (...fileIds: string[]) =>
    run(finishCase, { caseId, files: fileIds.map((fileId) => ({ paperId: 'kq', name: 'Kết quả', fileId, thumbnailFileId: null })) })
  await expect(finish()).rejects.toMatchObject(refusal('cases.result_needed'))
  await expect(finish(house.runtime.random.uuid())).rejects.toMatchObject(refusal('cases.file_not_found'))
  await expect(finish(await kept(house.other))).rejects.toMatchObject(refusal('cases.file_not_found'))
  const taken = await kept()
  await file(house, { papers: [{ paperId: 'a', name: 'A', fileId: taken, thumbnailFileId: null }] })
  await expect(finish(taken)).rejects.toMatchObject(refusal('cases.file_not_found'))
  await finish(await kept())
  const { papers, state } = await house.call(getCase, { caseId }, { as: leader })
  expect({ state, papers: papers.map(({ role, name }) => [role, name]) }).toEqual({ state: 'finished', papers: [['result', 'Kết quả']] })
})

test('what was given the office stays off the trail: names, answers, phone, notes', async () => {
  const { caseId } = await file(house, {
    for: { personId: null, organisationId: null, name: 'Bí Mật Danh' },
    answers: { so: 'BÍMẬTSỐ' },
    applicantPhone: '0977123123',
  })
  await run(addNote, { caseId, text: 'BÍMẬTGHI' })
  const rows = await house.open(({ db }) => db.selectFrom('audit_entry').select(['input', 'subject']).execute())
  expect(JSON.stringify(rows)).not.toMatch(/Bí Mật Danh|BÍMẬT|0977123123/)
  const stored = await house.open(({ db }) =>
    db.selectFrom('case_record').select(['answers_sealed', 'applicant_phone_sealed', 'applicant_phone_index']).where('id', '=', caseId).execute(),
  )
  expect(JSON.stringify(stored)).not.toMatch(/BÍMẬT|977123123/)
})
