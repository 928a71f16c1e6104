import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseCase, returnResult, stopCase, takeIn } from '#cases'
import { editSettings, usualHours } from '#communes'
import { editClockSettings } from '../cases/edit-clock-settings.ts'
import { finishCase } from '../cases/finish-case.ts'
import { finishStep } from '../cases/finish-step.ts'
import { type DeskHouse, deskHouse, fileOne, MARRIAGE } from '../desk/testing-desk.ts'
import { signedIn } from '../tracking/testing-tracking.ts'
import { getForm } from './get-form.ts'
import { getOwnForm } from './get-own-form.ts'
import { getRegister } from './get-register.ts'
import { longCase } from './testing-forms.ts'

let desk: DeskHouse
let officer: { as: Awaited<ReturnType<DeskHouse['w']['staff']>> }
let leader: typeof officer
beforeAll(async () => {
  desk = await deskHouse()
  officer = { as: await desk.w.staff('officer') }
  leader = { as: await desk.w.staff('leader') }
})
afterAll(() => desk.close())

const formOf = async (caseId: number, form: string) => (await desk.w.call(getForm, { caseId, form }, officer)).form
const refused = (code: string) => ({ code })
const startAt = (at: string) => desk.w.clock.set(at)
const MONDAY = '2026-11-23T14:32:00+07:00'

describe('the receipt', () => {
  test('says what the record holds: code, for whom, papers by kind and number, when, until when and why, who', async () => {
    startAt(MONDAY)
    const seen = [{ name: 'Giấy đề nghị đăng ký', how: 'original', count: 2 }]
    const { caseId } = await fileOne(desk, { answers: { seen, note: '' }, address: 'Khu Đoài, xã Lâm Thao' })
    await desk.w.call(takeIn, { caseId }, officer)
    expect(await formOf(caseId, '01')).toMatchObject({
      layout: '01-giay-tiep-nhan',
      code: expect.stringMatching(/^H44\.12\.05-261123-\d{4}$/),
      day: 'ngày 23 tháng 11 năm 2026',
      office: { name: 'xã Lâm Thao', place: 'Lâm Thao', phone: '0210 3000 123' },
      applicant: 'Nguyễn Thị Lành',
      address: 'Khu Đoài, xã Lâm Thao',
      phone: '0912 34••••',
      request: 'Đăng ký thành lập hộ kinh doanh (Hồ sơ chung)',
      papers: [{ name: 'Giấy đề nghị đăng ký', kind: 'Bản chính', count: '2' }],
      limit: '3 ngày làm việc',
      received: '14 giờ 32 phút, ngày 23 tháng 11 năm 2026',
      due: '17 giờ 00 phút, ngày 27 tháng 11 năm 2026',
      why: expect.stringContaining('không tính'),
      by: officer.as.name,
    })
  })

  test('says on a later day what it said on its own, whatever was done and set since; the place to ask is today’s', async () => {
    startAt(MONDAY)
    const { caseId } = await longCase(desk, officer.as, leader.as)
    const told = { day: 'ngày 23 tháng 11 năm 2026', due: '17 giờ 00 phút, ngày 27 tháng 11 năm 2026', papers: [] }
    expect(await formOf(caseId, '01')).toMatchObject(told)
    await desk.w.call(editClockSettings, { firstDayCounts: true, dueAt: 'hour_of_receipt', calendarDaysRoll: false }, { as: desk.w.system })
    await desk.w.call(editSettings, { officeHours: { 1: [['08:00', '11:00']], 2: [['08:00', '11:00']] }, phone: '0210 3000 999' }, { as: desk.w.system })
    expect(await formOf(caseId, '01')).toMatchObject({ ...told, office: { phone: '0210 3000 999' } })
    const usual = { firstDayCounts: false, dueAt: 'end_of_office' as const, calendarDaysRoll: true }
    await desk.w.call(editClockSettings, usual, { as: desk.w.system })
    await desk.w.call(editSettings, { officeHours: usualHours }, { as: desk.w.system })
  })
})

test('what follows from later acts: each request, the apology with both dates, and the control slip with each hand-over', async () => {
  startAt(MONDAY)
  const { caseId } = await longCase(desk, officer.as, leader.as)
  expect(await formOf(caseId, '02-1')).toMatchObject({
    items: [{ name: 'Giấy thuê nhà', why: 'Chưa có' }],
    reason: 'Thiếu Giấy thuê nhà',
    answerBy: '30/11/2026',
  })
  expect(await formOf(caseId, '02-2')).toMatchObject({ items: [{ name: 'Giấy của chồng' }], day: 'ngày 24 tháng 11 năm 2026', by: officer.as.name })
  expect(await formOf(caseId, '04')).toMatchObject({
    receivedOn: '23 tháng 11 năm 2026',
    dueBefore: '17 giờ 00 phút, ngày 27 tháng 11 năm 2026',
    newDue: '17 giờ 00 phút, ngày 01 tháng 12 năm 2026',
    isLate: false,
    reason: 'Nơi thuê nhà chưa trả lời.',
  })
  const slip = await formOf(caseId, '06')
  if (slip.layout !== '06-phieu-kiem-soat') throw new Error('Another form came')
  expect(slip.handOvers.map(({ what, outcome }) => [what.split(/[.:,]/)[0], outcome])).toEqual([
    ['Tiếp nhận hồ sơ', ''],
    ['Xong khâu', expect.stringMatching(/hạn$/)],
    ['Yêu cầu bổ sung', ''],
    ['Nhận bổ sung', ''],
    ['Yêu cầu bổ sung', ''],
    ['Nhận bổ sung', ''],
    ['Xin lỗi và hẹn lại', ''],
  ])
  await desk.w.call(stopCase, { caseId, reason: 'Theo đơn của người nộp' }, leader)
  expect(await formOf(caseId, '05')).toMatchObject({ receivedOn: '23 tháng 11 năm 2026', reason: 'Theo đơn của người nộp' })
})

test('a refusal before any receipt has no code, only the name it is looked up by', async () => {
  const { caseId, ref } = await fileOne(desk)
  await desk.w.call(refuseCase, { caseId, reason: 'Không thuộc thẩm quyền của xã' }, officer)
  expect(await formOf(caseId, '03')).toMatchObject({
    code: null,
    shownCode: ref.replace(/(...)(...)(...)/, '$1-$2-$3'),
    reason: 'Không thuộc thẩm quyền của xã',
  })
})

test('a form that nothing done so far leads to is not there; a prepared case never has one of the law', async () => {
  const { caseId } = await fileOne(desk)
  for (const form of ['01', '02-1', '03', '04', '05', '06', 'chuan-bi'])
    await expect(formOf(caseId, form)).rejects.toMatchObject(refused('case-forms.not_made'))
  const prepared = await fileOne(desk, { procedureCode: MARRIAGE })
  expect(await formOf(prepared.caseId, 'chuan-bi')).toMatchObject({ layout: 'chuan-bi', code: null, lookBy: expect.stringContaining('giờ') })
  const receipt = { externalCode: 'H44.12.05-261124-0009', receivedAt: desk.w.clock.now() }
  await desk.w.call(takeIn, { caseId: prepared.caseId, ...receipt }, officer)
  for (const form of ['01', '06', 'chuan-bi']) await expect(formOf(prepared.caseId, form)).rejects.toMatchObject(refused('case-forms.not_made'))
  await expect(formOf(caseId, '../01')).rejects.toMatchObject(refused('platform.invalid_input'))
})

test('forms are for those who handle the case, each reading on record; another commune, a hamlet outside and mere onlookers get nothing', async () => {
  const { caseId } = await fileOne(desk)
  await desk.w.call(takeIn, { caseId }, officer)
  await formOf(caseId, '01')
  const trail = await desk.w.open(({ db }) => db.selectFrom('audit_entry').select('action').where('subject', '=', `case:${caseId} form:01`).execute())
  expect(trail).toEqual([{ action: 'case-forms.get-form' }])
  const away = { as: await desk.w.staff('officer', { in: desk.w.other }), in: desk.w.other }
  const outside = { as: await desk.w.staff('officer', { hamletId: desk.otherHamletId }) }
  for (const who of [away, outside]) await expect(desk.w.call(getForm, { caseId, form: '01' }, who)).rejects.toMatchObject(refused('cases.not_found'))
  for (const role of ['auditor', 'hamlet_head', 'team_member', 'editor'])
    await expect(desk.w.call(getForm, { caseId, form: '01' }, { as: await desk.w.staff(role) })).rejects.toMatchObject(refused('platform.not_allowed'))
})

test('an owner has the forms of their case but the office’s own; nobody else has any', async () => {
  const { who } = await signedIn(desk.w, 'Nguyễn Thị Lành')
  const other = await signedIn(desk.w, 'Phạm Văn Sáu')
  const own = {
    filedBy: { residentId: who.residentId, name: who.name },
    for: { personId: who.personId, organisationId: null, name: who.name },
    contactId: who.contactId,
  }
  const { caseId, ref } = await fileOne(desk, own)
  await desk.w.call(takeIn, { caseId }, officer)
  expect((await desk.w.call(getOwnForm, { ref, form: '01' }, { as: who })).form).toMatchObject({ applicant: 'Nguyễn Thị Lành', ref })
  await expect(desk.w.call(getOwnForm, { ref, form: '06' }, { as: who })).rejects.toMatchObject(refused('case-forms.not_made'))
  await expect(desk.w.call(getOwnForm, { ref, form: '01' }, { as: other.who })).rejects.toMatchObject(refused('cases.not_found'))
  await expect(desk.w.call(getOwnForm, { ref, form: '01' }, officer)).rejects.toMatchObject({ code: expect.stringMatching(/^platform\.not_/) })
})

describe('the register', () => {
  const read = (from: string, to: string) => desk.w.call(getRegister, { from, to }, officer)

  test('lists what was received officially on its days, with what came of it, and nothing prepared or of another commune', async () => {
    startAt('2026-12-14T08:00:00+07:00')
    const { caseId } = await fileOne(desk, { address: 'Khu Đoài' })
    await fileOne(desk, { procedureCode: MARRIAGE })
    const away = await fileOne(desk, {}, desk.w.other)
    await desk.w.call(takeIn, { caseId: away.caseId }, { as: desk.w.system, in: desk.w.other })
    await desk.w.call(takeIn, { caseId }, officer)
    await desk.w.call(finishStep, { caseId }, officer)
    await desk.w.call(finishCase, { caseId, result: 'Giấy chứng nhận' }, officer)
    startAt('2026-12-15T09:00:00+07:00')
    await desk.w.call(returnResult, { caseId, how: 'post' }, officer)
    const { rows, office } = await read('2026-12-14', '2026-12-14')
    expect(rows).toEqual([
      {
        code: 'H44.12.05-261214-0001',
        procedure: 'Đăng ký thành lập hộ kinh doanh',
        applicant: 'Nguyễn Thị Lành',
        whereabouts: 'Khu Đoài; 0912 34••••',
        received: '14/12/2026',
        due: expect.stringMatching(/12\/2026$/),
        returned: '15/12/2026',
        how: 'Bưu điện',
        note: '',
      },
    ])
    expect(office).toEqual({ name: 'xã Lâm Thao', place: 'Lâm Thao' })
    expect((await read('2026-12-15', '2026-12-20')).rows).toEqual([])
  })

  test('asks for days in order and not too many, and is not for everybody', async () => {
    await expect(read('2026-12-15', '2026-12-14')).rejects.toMatchObject(refused('case-forms.register_days'))
    await expect(read('2026-01-01', '2026-12-14')).rejects.toMatchObject(refused('case-forms.register_days'))
    const auditor = { as: await desk.w.staff('auditor') }
    await expect(desk.w.call(getRegister, { from: '2026-12-14', to: '2026-12-14' }, auditor)).rejects.toMatchObject(refused('platform.not_allowed'))
  })
})

test('a form of the law needs the decision’s number, also where the mode says official', async () => {
  const { caseId } = await fileOne(desk)
  await desk.w.call(takeIn, { caseId }, officer)
  await desk.w.open(({ db }) => db.updateTable('case_record').set({ decision_number: null }).where('id', '=', caseId).execute())
  await expect(formOf(caseId, '01')).rejects.toMatchObject(refused('case-forms.not_made'))
})
