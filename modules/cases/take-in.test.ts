import { afterAll, beforeAll, expect, test } from 'vitest'
import { editSettings } from '#communes'
import { isRefusal } from '#platform/refusal'
import type { World } from '#platform/testing'
import { askSupplement } from './ask-supplement.ts'
import { checkBundle } from './check-bundle.ts'
import { fileCase } from './file-case.ts'
import { getCase } from './get-case.ts'
import { refuseCase } from './refuse-case.ts'
import { takeIn } from './take-in.ts'
import { AGENCY, casesWorld, file, MARRIAGE, POLICE, refusal, versionOf } from './testing-cases.ts'

let house: World
let officer: Awaited<ReturnType<World['staff']>>
beforeAll(async () => {
  house = await casesWorld()
  officer = await house.staff('officer')
})
afterAll(() => house.close())

test('twenty officers taking in at once never repeat or skip a code', async () => {
  const officers = await Promise.all(Array.from({ length: 20 }, () => house.staff('officer')))
  const cases = await Promise.all(officers.map(() => file(house)))
  const taken = await Promise.all(cases.map(({ caseId }, index) => house.call(takeIn, { caseId }, { as: officers[index] ?? officer })))
  const orders = taken.map(({ code }) => Number(code?.slice(-4))).sort((one, other) => one - other)
  expect(orders).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(taken.every(({ code }) => code?.startsWith(`${AGENCY}-261123-`))).toBe(true)
})

test('one taken in after midnight in Vietnam begins the next day’s count, and one rolled back leaves no gap', async () => {
  const first = await file(house)
  const cut = house.open(
    async (ctx) => {
      await ctx.call(takeIn, { caseId: first.caseId })
      throw new Error('power cut')
    },
    { as: officer },
  )
  await expect(cut).rejects.toThrow('power cut')
  expect((await house.call(takeIn, { caseId: first.caseId }, { as: officer })).code).toBe(`${AGENCY}-261123-0021`)
  house.clock.set('2026-11-24T00:05:00+07:00')
  const second = await file(house)
  expect((await house.call(takeIn, { caseId: second.caseId }, { as: officer })).code).toBe(`${AGENCY}-261124-0001`)
  house.clock.set('2026-11-25T14:32:00+07:00')
})

test('two officers acting at once: one acts, the other is told who, what and when, and nothing is lost', async () => {
  const colleague = await house.staff('officer')
  const { caseId } = await file(house)
  const { lastActionId } = await house.call(getCase, { caseId }, { as: officer })
  const asked = {
    caseId,
    seenActionId: lastActionId,
    items: [{ paperId: 'a', name: 'Giấy chứng sinh', why: 'Thiếu' }],
    answerBy: '2026-12-01',
    reason: 'Thiếu',
  }
  const [taking, asking] = await Promise.allSettled([
    house.call(takeIn, { caseId, seenActionId: lastActionId }, { as: officer }),
    house.call(askSupplement, asked, { as: colleague }),
  ])
  const refused = [taking, asking].flatMap((one) => (one.status === 'rejected' && isRefusal(one.reason) ? [one.reason] : []))
  const first = taking.status === 'fulfilled' ? officer : colleague
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ code: 'cases.moved_meanwhile', details: { by: first.name, at: '14:32 25/11/2026' } })
  const { actions } = await house.call(getCase, { caseId }, { as: officer })
  expect(actions.map(({ kind }) => kind)).toEqual(['filed', taking.status === 'fulfilled' ? 'taken_in' : 'supplement_asked'])
})

test('the same officer’s own newer act does not stand in the way, and a note of another’s neither', async () => {
  const { caseId } = await file(house, { procedureCode: MARRIAGE })
  const { lastActionId } = await house.call(getCase, { caseId }, { as: officer })
  await house.call(checkBundle, { caseId, seenActionId: lastActionId }, { as: officer })
  const receipt = { externalCode: 'H44.12-261125-0007', receivedAt: new Date('2026-11-25T10:00:00+07:00'), receivedBy: 'national_portal' } as const
  const { code, isCodeUsual, dueAt } = await house.call(takeIn, { caseId, seenActionId: lastActionId, ...receipt }, { as: officer })
  // Two working days from Wednesday: Friday, end of office.
  expect({ code, isCodeUsual, dueAt }).toEqual({ code: null, isCodeUsual: true, dueAt: new Date('2026-11-27T17:00:00+07:00') })
  expect(await house.call(getCase, { caseId }, { as: officer })).toMatchObject({
    externalCode: 'H44.12-261125-0007',
    receivedAt: receipt.receivedAt,
    isOnlyPrepared: false,
  })
})

test('a prepared case needs its receipt, not of the future and not of a day before it was sent; an unusual code is a warning', async () => {
  const { caseId } = await file(house, { procedureCode: MARRIAGE })
  const take = (more: { externalCode?: string; receivedAt?: Date }) => house.call(takeIn, { caseId, ...more }, { as: officer })
  await expect(take({})).rejects.toMatchObject(refusal('cases.receipt_needed'))
  await expect(take({ externalCode: 'ABC-1' })).rejects.toMatchObject(refusal('cases.receipt_needed'))
  await expect(take({ externalCode: 'ABC-1', receivedAt: new Date('2026-11-25T14:33:00+07:00') })).rejects.toMatchObject(refusal('cases.receipt_in_future'))
  await expect(take({ externalCode: 'ABC-1', receivedAt: new Date('2026-11-24T16:00:00+07:00') })).rejects.toMatchObject({
    code: 'cases.receipt_before_filing',
    details: { filedOn: '25/11/2026' },
  })
  expect((await take({ externalCode: 'ABC-1', receivedAt: new Date('2026-11-25T08:00:00+07:00') })).isCodeUsual).toBe(false)
})

test('without an agency code no legal code is given, and the commune is told what is missing', async () => {
  const { caseId } = await file(house)
  await house.call(editSettings, { agencyCode: null }, { as: house.system })
  await expect(house.call(takeIn, { caseId }, { as: officer })).rejects.toMatchObject(refusal('cases.agency_code_missing'))
  await house.call(editSettings, { agencyCode: AGENCY }, { as: house.system })
  expect((await house.call(takeIn, { caseId }, { as: officer })).code).toMatch(/^H44\.12\.05-261125-\d{4}$/)
})

test('a wrong state says where the case stands and what can be done instead', async () => {
  const { caseId } = await file(house)
  await house.call(refuseCase, { caseId, reason: 'Không thuộc thẩm quyền' }, { as: officer })
  await expect(house.call(takeIn, { caseId }, { as: officer })).rejects.toMatchObject({
    code: 'cases.not_in_state',
    details: { state: 'không được tiếp nhận', act: 'tiếp nhận', instead: ['ghi chú'] },
  })
})

test('only those whose role grants it, only in their commune, only with an id', async () => {
  const { caseId } = await file(house)
  const stranger = await house.staff('officer', { in: house.other })
  const hamletHead = await house.staff('hamlet_head')
  await expect(house.call(takeIn, { caseId }, { as: stranger, in: house.other })).rejects.toMatchObject(refusal('cases.not_found'))
  await expect(house.call(takeIn, { caseId }, { as: hamletHead })).rejects.toMatchObject(refusal('platform.not_allowed'))
  await expect(house.call(takeIn, { caseId })).rejects.toMatchObject(refusal('platform.not_signed_in'))
  await expect(house.call(takeIn, { caseId: 0 }, { as: officer })).rejects.toMatchObject(refusal('platform.invalid_input'))
})

test('filing a draft twice at once makes one case; a guided procedure, a changed intake and a foreign version are refused', async () => {
  const draftId = house.runtime.random.uuid()
  const [one, other] = await Promise.all([file(house, { draftId }), file(house, { draftId })])
  expect(other.ref).toBe(one.ref)
  expect([one.isNew, other.isNew].sort()).toEqual([false, true])
  expect((await house.call(getCase, { caseId: one.caseId }, { as: officer })).actions).toHaveLength(1)
  await expect(file(house, { procedureCode: POLICE })).rejects.toMatchObject({ code: 'cases.guided_only', details: { procedure: 'Đăng ký thường trú' } })
  await expect(file(house, { mode: 'prepare' })).rejects.toMatchObject(refusal('cases.intake_changed'))
  await expect(file(house, { versionId: await versionOf(house, MARRIAGE) })).rejects.toMatchObject(refusal('cases.version_unknown'))
  await expect(house.call(fileCase, {} as never, { as: officer })).rejects.toMatchObject(refusal('platform.not_allowed'))
})
