import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editSettings } from '#communes'
import type { World } from '#platform/testing'
import { apologiseForDelay } from './apologise-for-delay.ts'
import { askSupplement } from './ask-supplement.ts'
import { editClockSettings } from './edit-clock-settings.ts'
import { finishStep } from './finish-step.ts'
import { getCase } from './get-case.ts'
import { getClockSettings } from './get-clock-settings.ts'
import { listSteps } from './list-steps.ts'
import { recordSupplement } from './record-supplement.ts'
import { saveSteps } from './save-steps.ts'
import { stopCase } from './stop-case.ts'
import { takeIn } from './take-in.ts'
import { BIRTH, casesWorld, file, refusal } from './testing-cases.ts'

const MONDAY = '2026-11-23T14:32:00+07:00'
const FRIDAY = new Date('2026-11-27T17:00:00+07:00')

let house: World
let leader: Awaited<ReturnType<World['staff']>>
let officer: Awaited<ReturnType<World['staff']>>
beforeAll(async () => {
  house = await casesWorld()
  leader = await house.staff('leader')
  officer = await house.staff('officer')
})
afterAll(() => house.close())

/** An official case received on Monday, due on Friday. */
async function received() {
  house.clock.set(MONDAY)
  const { caseId } = await file(house)
  await house.call(takeIn, { caseId }, { as: officer })
  return caseId
}
const read = (caseId: number) => house.call(getCase, { caseId }, { as: officer })

test('an apology promises a later date, once, and in time; the original date stays', async () => {
  const caseId = await received()
  const say = (newDueAt: string) => house.call(apologiseForDelay, { caseId, newDueAt: new Date(newDueAt), reason: 'Chờ xác minh' }, { as: leader })
  await expect(say('2026-11-27T17:00:00+07:00')).rejects.toMatchObject({ code: 'cases.new_date_too_early', details: { due: '17:00 27/11/2026' } })
  expect(await say('2026-12-02T17:00:00+07:00')).toMatchObject({ isLate: false })
  expect(await read(caseId)).toMatchObject({
    dueAt: new Date('2026-12-02T17:00:00+07:00'),
    originalDueAt: FRIDAY,
    actBy: new Date('2026-12-02T17:00:00+07:00'),
  })
  await expect(say('2026-12-09T17:00:00+07:00')).rejects.toMatchObject(refusal('cases.not_in_state'))
})

test('an apology after the date counts, and is kept as late', async () => {
  const caseId = await received()
  house.clock.set('2026-11-30T08:00:00+07:00')
  const { isLate } = await house.call(apologiseForDelay, { caseId, newDueAt: new Date('2026-12-02T17:00:00+07:00'), reason: 'Chờ' }, { as: leader })
  expect(isLate).toBe(true)
  expect((await read(caseId)).actions.at(-1)?.details).toMatchObject({ isLate: true })
})

test('apologies and stopping are a leader’s; steps and time settings too', async () => {
  const caseId = await received()
  for (const refused of [
    () => house.call(apologiseForDelay, { caseId, newDueAt: new Date('2026-12-02T17:00:00+07:00'), reason: 'Chờ' }, { as: officer }),
    () => house.call(stopCase, { caseId, reason: 'Hết hạn' }, { as: officer }),
    () => house.call(saveSteps, { procedureCode: null, steps: [] }, { as: officer }),
    () => house.call(editClockSettings, {}, { as: officer }),
  ])
    await expect(refused()).rejects.toMatchObject(refusal('platform.not_allowed'))
})

test('a case waits no longer than asked, and its clock stands still while it waits', async () => {
  const caseId = await received()
  const ask = (answerBy: string) =>
    house.call(askSupplement, { caseId, items: [{ paperId: 'a', name: 'Giấy A', why: 'Thiếu' }], answerBy, reason: 'Thiếu' }, { as: officer })
  await expect(ask('2026-11-22')).rejects.toMatchObject(refusal('cases.answer_by_passed'))
  await ask('2026-11-30')
  expect(await read(caseId)).toMatchObject({
    dueAt: null,
    pausedSince: new Date(MONDAY),
    actBy: new Date('2026-11-30T23:59:59.999+07:00'),
    clock: { why: 'paused' },
  })
  house.clock.set('2026-11-25T14:32:00+07:00')
  await house.call(recordSupplement, { caseId, note: 'Bản chính' }, { as: officer })
  // Monday to Wednesday with Tuesday off: one working day.
  expect(await read(caseId)).toMatchObject({ dueAt: new Date('2026-11-30T17:00:00+07:00'), originalDueAt: FRIDAY, pausedSince: null })
})

test('steps have the office’s own hours, for one procedure or all, and a step keeps those it began with', async () => {
  const by = { as: leader }
  expect((await house.call(listSteps, {}, by)).steps.map(({ name }) => name)).toEqual(['Tiếp nhận', 'Thẩm tra', 'Trình ký'])
  await house.call(saveSteps, { procedureCode: null, steps: [{ name: 'Xem', workingHours: 1 }] }, by)
  await house.call(
    saveSteps,
    {
      procedureCode: BIRTH,
      steps: [
        { name: 'Nhận', workingHours: 2 },
        { name: 'Ký', workingHours: 0 },
      ],
    },
    by,
  )
  expect((await house.call(listSteps, { procedureCode: BIRTH }, by)).steps.map(({ name }) => name)).toEqual(['Nhận', 'Ký'])
  expect((await house.call(listSteps, { procedureCode: '1.000894' }, by)).steps.map(({ name }) => name)).toEqual(['Xem'])
  const caseId = await received()
  // Two working hours from Monday 14:32.
  const firstStep = { step: 'Nhận', stepDueAt: new Date('2026-11-23T16:32:00+07:00') }
  expect(await read(caseId)).toMatchObject(firstStep)
  await house.call(
    saveSteps,
    {
      procedureCode: BIRTH,
      steps: [
        { name: 'Nhận', workingHours: 8 },
        { name: 'Ký', workingHours: 0 },
      ],
    },
    by,
  )
  expect(await read(caseId)).toMatchObject(firstStep)
  await house.call(finishStep, { caseId }, { as: officer })
  // No hours of its own: the case's date is its limit.
  expect(await read(caseId)).toMatchObject({ step: 'Ký', stepDueAt: FRIDAY, state: 'in_progress' })
  expect(await house.call(finishStep, { caseId }, { as: officer })).toMatchObject({ nextStep: null })
  await expect(
    house.call(
      saveSteps,
      {
        procedureCode: null,
        steps: [
          { name: 'A', workingHours: 1 },
          { name: 'A', workingHours: 2 },
        ],
      },
      by,
    ),
  ).rejects.toMatchObject(refusal('cases.step_named_twice'))
  await expect(house.call(saveSteps, { procedureCode: '9.999999', steps: [] }, by)).rejects.toMatchObject(refusal('procedures.not_in_catalogue'))
  await house.call(saveSteps, { procedureCode: null, steps: [] }, by)
  await house.call(saveSteps, { procedureCode: BIRTH, steps: [] }, by)
})

test('a case is counted by the office hours of its receipt, and later ones by the new', async () => {
  const caseId = await received()
  const short = {
    '1': [['08:00', '11:00']],
    '2': [['08:00', '11:00']],
    '3': [['08:00', '11:00']],
    '4': [['08:00', '11:00']],
    '5': [['08:00', '11:00']],
  } as never
  const before = (await house.open(({ db }) => db.selectFrom('commune_setting').select('office_hours').executeTakeFirstOrThrow())).office_hours
  await house.call(editSettings, { officeHours: short }, { as: house.system })
  await house.call(finishStep, { caseId }, { as: officer })
  expect((await read(caseId)).dueAt).toEqual(FRIDAY)
  const later = await file(house)
  const { dueAt } = await house.call(takeIn, { caseId: later.caseId }, { as: officer })
  // Received after closing, on Monday: counted from Wednesday's opening.
  expect(dueAt).toEqual(new Date('2026-11-30T11:00:00+07:00'))
  await house.call(editSettings, { officeHours: before as never }, { as: house.system })
})

test('a date told stays when days off are announced after it; the office is told, and only an act reckons anew', async () => {
  const caseId = await received()
  const keptOf = async (kind: string) =>
    (await read(caseId)).actions.findLast((one) => one.kind === kind)?.details['keptDays'] as { until: string; off: Record<string, string> }
  expect(await keptOf('taken_in')).toMatchObject({ from: '2026-11-23', until: '2026-11-27', off: { '2026-11-24': expect.any(String) } })
  expect((await read(caseId)).clock.dueByDaysOffNow).toBeNull()
  // As it would stand had Tuesday been made a day off only after the receipt.
  await house.open(({ db }) =>
    sql`update case_action set details = jsonb_set(details, '{keptDays}', '{"from":"2026-11-23","until":"2026-11-26","off":{},"worked":{}}') where case_id = ${caseId} and kind = 'taken_in'`.execute(
      db,
    ),
  )
  await house.call(finishStep, { caseId }, { as: officer })
  const told = new Date('2026-11-26T17:00:00+07:00')
  expect(await read(caseId)).toMatchObject({ dueAt: told, originalDueAt: told, clock: { dueByDaysOffNow: FRIDAY } })
  // Waiting for the resident over the weekend moves the date, and it is told anew by the days off of then.
  house.clock.set('2026-11-26T09:00:00+07:00')
  await house.call(askSupplement, { caseId, items: [{ paperId: 'a', name: 'Giấy A', why: 'Thiếu' }], answerBy: '2026-12-05', reason: 'Thiếu' }, { as: officer })
  house.clock.set('2026-12-01T09:00:00+07:00')
  await house.call(recordSupplement, { caseId, note: 'Đủ' }, { as: officer })
  const again = await read(caseId)
  expect(again.dueAt?.getTime()).toBeGreaterThan(told.getTime())
  expect(again.originalDueAt).toEqual(told)
  expect(await keptOf('supplemented')).toMatchObject({ until: again.dueAt?.toISOString().slice(0, 10), off: {} })
  await house.call(apologiseForDelay, { caseId, newDueAt: new Date('2026-12-15T17:00:00+07:00'), reason: 'Chờ xác minh' }, { as: leader })
  expect((await read(caseId)).clock.dueByDaysOffNow).toBeNull()
})

test('how the commune counts is its own setting', async () => {
  expect(await house.call(getClockSettings, {}, { as: leader })).toEqual({ firstDayCounts: false, dueAt: 'end_of_office', calendarDaysRoll: true })
  await house.call(editClockSettings, { firstDayCounts: true, dueAt: 'hour_of_receipt' }, { as: leader })
  const caseId = await received()
  // The day of receipt is the first: Monday, Wednesday, Thursday, at the hour of receipt.
  expect((await read(caseId)).dueAt).toEqual(new Date('2026-11-26T14:32:00+07:00'))
  expect(await house.call(getClockSettings, {}, { as: await house.staff('leader', { in: house.other }), in: house.other })).toMatchObject({
    firstDayCounts: false,
  })
  await house.call(editClockSettings, {}, { as: leader })
  await house.call(finishStep, { caseId }, { as: officer })
  // A change moves no date already told.
  expect((await read(caseId)).dueAt).toEqual(new Date('2026-11-26T14:32:00+07:00'))
})
