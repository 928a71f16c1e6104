import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { askFee } from './ask-fee.ts'
import { askSupplement } from './ask-supplement.ts'
import { assignCase } from './assign-case.ts'
import { finishCase } from './finish-case.ts'
import { finishStep } from './finish-step.ts'
import { getCase } from './get-case.ts'
import { listCases } from './list-cases.ts'
import { recordSupplement } from './record-supplement.ts'
import { returnResult } from './return-result.ts'
import { settleFee } from './settle-fee.ts'
import { takeIn } from './take-in.ts'
import { casesWorld, file } from './testing-cases.ts'

let house: World
let officer: Awaited<ReturnType<World['staff']>>
beforeAll(async () => {
  house = await casesWorld()
  officer = await house.staff('officer')
})
afterAll(() => house.close())

test('an official case goes its whole way: code and date at the receipt, pauses, steps, result, return', async () => {
  const { caseId } = await file(house)
  const by = { as: officer }
  const filed = await house.call(getCase, { caseId }, by)
  // Online: eight working hours from Monday 14:32: 2 h 28 on Monday, Tuesday 24/11 is off, 5 h 32 on Wednesday.
  expect(filed).toMatchObject({ state: 'filed', portalStatus: 1, waitsFor: 'office', actBy: new Date('2026-11-25T14:32:00+07:00'), dueAt: null, code: null })
  const { code, dueAt } = await house.call(takeIn, { caseId, seenActionId: filed.lastActionId }, by)
  expect(code).toBe('H44.12.05-261123-0001')
  // Three working days, the day of receipt not counted, Tuesday off: Friday, end of office.
  expect(dueAt).toEqual(new Date('2026-11-27T17:00:00+07:00'))
  await house.call(assignCase, { caseId, toAccountId: officer.accountId }, by)
  await house.call(finishStep, { caseId }, by)
  expect(await house.call(getCase, { caseId }, by)).toMatchObject({ state: 'in_progress', portalStatus: 4, step: 'Thẩm tra' })
  await house.call(
    askSupplement,
    { caseId, items: [{ paperId: 'chung-sinh', name: 'Giấy chứng sinh', why: 'Ảnh mờ' }], answerBy: '2026-11-30', reason: 'Ảnh mờ' },
    by,
  )
  const waiting = await house.call(getCase, { caseId }, by)
  expect(waiting).toMatchObject({ state: 'awaiting_supplement', portalStatus: 5, waitsFor: 'resident', dueAt: null, originalDueAt: dueAt })
  expect(waiting.supplement?.items[0]?.name).toBe('Giấy chứng sinh')
  house.clock.set('2026-11-26T14:32:00+07:00')
  await house.call(recordSupplement, { caseId, note: 'Bản chính' }, by)
  const back = await house.call(getCase, { caseId }, by)
  expect(back.state).toBe('in_progress')
  expect(back.originalDueAt).toEqual(dueAt)
  expect(back.dueAt?.getTime()).toBeGreaterThan(dueAt?.getTime() ?? 0)
  await house.call(askFee, { caseId, amountDong: 8000, what: 'Lệ phí' }, by)
  expect(await house.call(getCase, { caseId }, by)).toMatchObject({ state: 'awaiting_payment', portalStatus: 6, fee: { amountDong: 8000 } })
  await house.call(settleFee, { caseId, how: 'Tiền mặt' }, by)
  await house.call(finishCase, { caseId, result: 'Giấy khai sinh số 12' }, by)
  expect(await house.call(getCase, { caseId }, by)).toMatchObject({ state: 'finished', portalStatus: 9, waitsFor: 'resident' })
  await house.call(returnResult, { caseId, how: 'desk' }, by)
  expect(await house.call(getCase, { caseId }, by)).toMatchObject({ state: 'returned', portalStatus: 10, waitsFor: 'nobody', closedAt: house.clock.now() })
  const { rows } = await house.call(listCases, { group: 'closed' }, by)
  expect(rows.map(({ id }) => id)).toEqual([caseId])
})
