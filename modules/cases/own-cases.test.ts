import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactWithdrew } from '#messaging'
import { keepFile } from '#platform/files'
import type { World } from '#platform/testing'
import type { Upload } from '#platform/uploads'
import { addNote } from './add-note.ts'
import { askCallBack } from './ask-call-back.ts'
import { askSupplement } from './ask-supplement.ts'
import { assignCase } from './assign-case.ts'
import { callBack } from './call-back.ts'
import { caseFile } from './case-file.ts'
import { finishCase } from './finish-case.ts'
import { finishStep } from './finish-step.ts'
import { getCase } from './get-case.ts'
import { getOwnCase } from './get-own-case.ts'
import { listOwnCases } from './list-own-cases.ts'
import { rateCase } from './rate-case.ts'
import { supplementCase } from './supplement-case.ts'
import { takeIn } from './take-in.ts'
import { BIRTH, casesWorld, file, hamlet, MARRIAGE, type Resident, refusal, resident } from './testing-cases.ts'
import { withdrawCase } from './withdraw-case.ts'

let house: World
let officer: Awaited<ReturnType<World['staff']>>
let lanh: Resident
beforeAll(async () => {
  house = await casesWorld()
  officer = await house.staff('officer')
  lanh = await resident(house, 'Nguyễn Thị Lành')
})
afterAll(() => house.close())

const picture = (words: string): Upload => ({ ok: true, name: 'anh.jpg', mediaType: 'image/jpeg', content: Buffer.from(words), thumbnail: Buffer.from('nho') })
const filedBy = (who: Resident) => ({
  filedBy: { residentId: who.residentId, name: who.name },
  for: { personId: who.personId, organisationId: null, name: who.name },
})
const own = async (who: Resident) => (await house.call(listOwnCases, {}, { as: who })).rows.map(({ ref }) => ref)

/** Lets one person act for another, in the procedures named or all. */
async function authorise(by: Resident, forPersonId: number | null, procedureCodes: string[] = [], endsOn: string | null = null) {
  await house.open(({ db, now }) =>
    db
      .insertInto('authorisation')
      .values({
        commune_id: house.commune.id,
        by_person_id: by.personId ?? 0,
        for_person_id: forPersonId,
        basis: 'relative',
        procedure_codes: procedureCodes,
        evidence: 'Giấy ủy quyền',
        starts_on: '2026-01-01',
        ends_on: endsOn,
        agreed_how: 'desk',
        recorded_at: now,
      })
      .execute(),
  )
}

test('who filed it, whom it is for, who may act for them, and whose contact it is own a case; nobody else does', async () => {
  const [son, neighbour, elder, stranger] = await Promise.all(['Con trai', 'Hàng xóm', 'Cụ Thơm', 'Người lạ'].map((name) => resident(house, name)))
  if (!son || !neighbour || !elder || !stranger) throw new Error('nobody')
  const { ref } = await file(house, { ...filedBy(lanh), for: { personId: elder.personId, organisationId: null, name: 'Cụ Thơm' } })
  await authorise(lanh, elder.personId)
  const atDesk = await file(house, {
    via: 'desk',
    contactId: neighbour.contactId,
    filedBy: { residentId: null, accountId: officer.accountId, name: officer.name },
  })
  expect(await own(lanh)).toEqual([ref])
  expect(await own(elder)).toEqual([ref])
  expect(await own(neighbour)).toEqual([atDesk.ref])
  expect(await own(son)).toEqual([])
  await authorise(son, elder.personId, [MARRIAGE])
  await authorise(son, elder.personId, [], '2026-11-01')
  expect(await own(son)).toEqual([])
  await expect(house.call(getOwnCase, { ref }, { as: son })).rejects.toMatchObject(refusal('cases.not_found'))
  await authorise(son, elder.personId, [BIRTH])
  expect(await own(son)).toEqual([ref])
  expect((await house.call(getOwnCase, { ref }, { as: son })).applicantName).toBe('Cụ Thơm')
  for (const who of [stranger, neighbour]) {
    await expect(house.call(getOwnCase, { ref }, { as: who })).rejects.toMatchObject(refusal('cases.not_found'))
    await expect(house.call(withdrawCase, { ref, reason: 'Không cần nữa' }, { as: who })).rejects.toMatchObject(refusal('cases.not_found'))
  }
  await expect(house.call(getOwnCase, { ref: 'ZZZ' }, { as: lanh })).rejects.toMatchObject(refusal('cases.not_found'))
  await expect(house.call(getOwnCase, { ref }, { as: officer })).rejects.toMatchObject(refusal('platform.not_allowed'))
  await expect(house.call(getOwnCase, { ref })).rejects.toMatchObject(refusal('platform.not_signed_in'))
})

test('a resident of another commune with the same numbers sees nothing', async () => {
  const { ref } = await file(house, filedBy(lanh))
  await expect(house.call(getOwnCase, { ref }, { as: lanh, in: house.other })).rejects.toMatchObject(refusal('cases.not_found'))
  expect((await house.call(listOwnCases, {}, { as: lanh, in: house.other })).rows).toEqual([])
})

test('its owner reads who has it, their phone at work and the office’s, what happened in plain words, and what they may do; no note', async () => {
  const { ref, caseId } = await file(house, filedBy(lanh))
  await house.call(takeIn, { caseId }, { as: officer })
  await house.call(assignCase, { caseId, toAccountId: officer.accountId }, { as: officer })
  await house.call(addNote, { caseId, text: 'Người này hay quên giấy' }, { as: officer })
  await house.call(
    askSupplement,
    { caseId, items: [{ paperId: 'cs', name: 'Giấy chứng sinh', why: 'Ảnh mờ' }], answerBy: '2026-12-01', reason: 'Ảnh mờ' },
    { as: officer },
  )
  await house.open(({ db }) => db.updateTable('account').set({ work_phone: '0210 3825 112' }).where('id', '=', officer.accountId).execute())
  const mine = await house.call(getOwnCase, { ref }, { as: lanh })
  expect(mine).toMatchObject({
    handler: { name: officer.name, phone: '0210 3825 112' },
    officePhone: '0210 3825 111',
    state: 'awaiting_supplement',
    supplement: { answerBy: '2026-12-01' },
  })
  expect(mine.timeline.map(({ words }) => words)).toEqual([
    'Hồ sơ đã gửi tới xã',
    expect.stringMatching(/^Đã tiếp nhận, mã hồ sơ H44/),
    `Giao cho ${officer.name} giải quyết`,
    'Cần bổ sung trước ngày 01/12/2026: Giấy chứng sinh',
  ])
  expect(JSON.stringify(mine)).not.toContain('hay quên')
  expect(mine.mayDo.sort()).toEqual(['call_back_asked', 'supplemented', 'withdrawn'])
  expect((await house.call(listOwnCases, {}, { as: lanh })).rows[0]).toMatchObject({ ref, waitsFor: 'resident' })
})

test('a supplement comes with its bytes, only when asked for, and is read by the owner and the office, each time on record', async () => {
  const { ref, caseId } = await file(house, filedBy(lanh))
  const papers = [{ paperId: 'cs', name: 'Giấy chứng sinh', upload: picture('ảnh') }]
  await expect(house.call(supplementCase, { ref, papers }, { as: lanh })).rejects.toMatchObject(refusal('cases.not_in_state'))
  await house.call(
    askSupplement,
    { caseId, items: [{ paperId: 'cs', name: 'Giấy chứng sinh', why: 'Thiếu' }], answerBy: '2026-12-01', reason: 'Thiếu' },
    { as: officer },
  )
  await expect(house.call(supplementCase, { ref }, { as: lanh })).rejects.toMatchObject(refusal('cases.supplement_empty'))
  await house.call(supplementCase, { ref, papers, note: 'Chụp lại' }, { as: lanh })
  const { papers: kept, state, waitsFor, actBy } = await house.call(getOwnCase, { ref }, { as: lanh })
  expect({ state, waitsFor }).toEqual({ state: 'filed', waitsFor: 'office' })
  // The office looks again: eight working hours from now.
  expect(actBy).toEqual(new Date('2026-11-25T14:32:00+07:00'))
  const fileId = kept[0]?.fileId ?? ''
  expect(kept).toMatchObject([{ role: 'supplement', name: 'Giấy chứng sinh', mediaType: 'image/jpeg' }])
  const read = (who: Parameters<World['open']>[1]) => house.open((ctx) => caseFile(ctx, fileId), who)
  expect((await read({ as: lanh })).content.toString()).toBe('ảnh')
  expect((await read({ as: officer })).content.toString()).toBe('ảnh')
  expect((await house.open((ctx) => caseFile(ctx, kept[0]?.thumbnailFileId ?? ''), { as: lanh })).content.toString()).toBe('nho')
  const other = await resident(house, 'Người khác')
  await expect(read({ as: other })).rejects.toMatchObject(refusal('cases.not_found'))
  await expect(read({})).rejects.toMatchObject(refusal('platform.not_signed_in'))
  await expect(read({ as: officer, in: house.other })).rejects.toMatchObject(refusal('cases.not_found'))
  await expect(read({ as: await house.staff('hamlet_head') })).rejects.toMatchObject(refusal('platform.not_allowed'))
  const scoped = await house.staff('officer', { hamletId: await hamlet(house, 'Khu 9') })
  await expect(read({ as: scoped })).rejects.toMatchObject(refusal('cases.not_found'))
  const trail = await house.open(({ db }) =>
    db.selectFrom('audit_entry').select(['action', 'actor_kind', 'subject']).where('subject', 'like', `%${fileId}`).execute(),
  )
  expect(trail.map(({ action, actor_kind }) => `${action} ${actor_kind}`).sort()).toEqual(['cases.open-own-paper resident', 'cases.open-paper staff'])
})

test('withdrawn with a reason while it is open, then nothing more is asked', async () => {
  const { ref } = await file(house, filedBy(lanh))
  await expect(house.call(withdrawCase, { ref, reason: ' ' }, { as: lanh })).rejects.toMatchObject(refusal('platform.invalid_input'))
  await house.call(withdrawCase, { ref, reason: 'Nộp ở nơi khác' }, { as: lanh })
  expect(await house.call(getOwnCase, { ref }, { as: lanh })).toMatchObject({ state: 'withdrawn', waitsFor: 'nobody', mayDo: [] })
  await expect(house.call(withdrawCase, { ref, reason: 'Lần nữa' }, { as: lanh })).rejects.toMatchObject(refusal('cases.not_in_state'))
  await expect(house.call(askCallBack, { ref, wants: 'call' }, { as: lanh })).rejects.toMatchObject(refusal('cases.not_in_state'))
})

test('asks to be called back once until it is done; rates once when there is a result', async () => {
  const { ref, caseId } = await file(house, filedBy(lanh))
  await house.call(askCallBack, { ref, wants: 'meet', when: 'sáng thứ năm' }, { as: lanh })
  await expect(house.call(askCallBack, { ref, wants: 'call' }, { as: lanh })).rejects.toMatchObject(refusal('cases.not_in_state'))
  expect((await house.call(getCase, { caseId }, { as: officer })).callBackSince).toEqual(house.clock.now())
  await house.call(callBack, { caseId, outcome: 'Đã hẹn' }, { as: officer })
  expect((await house.call(getOwnCase, { ref }, { as: lanh })).callBackSince).toBeNull()
  await expect(house.call(rateCase, { ref, rating: 3 }, { as: lanh })).rejects.toMatchObject(refusal('cases.not_in_state'))
  await house.call(takeIn, { caseId }, { as: officer })
  await house.call(finishStep, { caseId }, { as: officer })
  const result = await house.open(async (ctx) => keepFile(ctx, { name: 'kq.pdf', mediaType: 'application/pdf', content: Buffer.from('kết quả') }))
  await house.call(finishCase, { caseId, files: [{ paperId: 'ket-qua', name: 'Giấy khai sinh', fileId: result, thumbnailFileId: null }] }, { as: officer })
  expect((await house.open((ctx) => caseFile(ctx, result), { as: lanh })).content.toString()).toBe('kết quả')
  await expect(house.call(rateCase, { ref, rating: 4 }, { as: lanh })).rejects.toMatchObject(refusal('platform.invalid_input'))
  await house.call(rateCase, { ref, rating: 1, words: 'Chờ lâu' }, { as: lanh })
  await expect(house.call(rateCase, { ref, rating: 3 }, { as: lanh })).rejects.toMatchObject(refusal('cases.not_in_state'))
  expect(await house.call(getOwnCase, { ref }, { as: lanh })).toMatchObject({ rating: 1, state: 'finished' })
})

test('who withdraws as a contact is unlinked from their open cases; the cases stay', async () => {
  const quiet = await resident(house, 'Người rút')
  const { caseId } = await file(house, { via: 'desk', contactId: quiet.contactId })
  const { caseId: closedId } = await file(house, { ...filedBy(quiet), contactId: quiet.contactId })
  const { ref } = await house.call(getCase, { caseId: closedId }, { as: officer })
  await house.call(withdrawCase, { ref, reason: 'Thôi' }, { as: quiet })
  await house.open((ctx) => ctx.publish(contactWithdrew, { contactId: quiet.contactId }))
  await house.runJobs()
  expect((await house.call(getCase, { caseId }, { as: officer })).contactId).toBeNull()
  expect((await house.call(getCase, { caseId: closedId }, { as: officer })).contactId).toBe(quiet.contactId)
})
