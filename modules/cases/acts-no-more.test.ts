import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepFile } from '#platform/files'
import type { World } from '#platform/testing'
import { accountsOf } from '#residents'
import { askCallBack } from './ask-call-back.ts'
import { caseFile } from './case-file.ts'
import { getOwnCase } from './get-own-case.ts'
import { listOwnCases } from './list-own-cases.ts'
import { lookUp } from './look-up.ts'
import { supplementCase } from './supplement-case.ts'
import { casesWorld, file, type Resident, refusal, resident } from './testing-cases.ts'
import { withdrawCase } from './withdraw-case.ts'

let house: World
let mother: Resident
let daughter: Resident
beforeAll(async () => {
  house = await casesWorld()
  mother = await resident(house, 'Cụ Mơ')
  daughter = await resident(house, 'Chị Mến')
})
afterAll(() => house.close())

/** The daughter's right to act for her mother, given, and ended on the day named. */
async function authorise(endsOn: string | null = null) {
  return house.open(({ db, now }) =>
    db
      .insertInto('authorisation')
      .values({
        commune_id: house.commune.id,
        by_person_id: daughter.personId ?? 0,
        for_person_id: mother.personId,
        basis: 'relative',
        evidence: 'Nói tại quầy',
        starts_on: '2026-01-01',
        ends_on: endsOn,
        agreed_how: 'desk',
        recorded_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
}
const withdraw = (id: number) =>
  house.open(({ db, now }) => db.updateTable('authorisation').set({ withdrawn_at: now, withdrawn_why: 'Thôi' }).where('id', '=', id).execute())
const fileForMother = () =>
  file(house, {
    filedBy: { residentId: daughter.residentId, name: daughter.name },
    for: { personId: mother.personId, organisationId: null, name: mother.name },
    contactId: daughter.contactId,
    applicantPhone: '0912345438',
    papers: [],
  })

test('once she may act no more, whoever sent it sees code and day alone, and can do nothing; the mother sees all', async () => {
  const { id } = await authorise()
  const { ref } = await fileForMother()
  expect((await house.call(getOwnCase, { ref }, { as: daughter })).mayDo).toContain('withdrawn')
  await withdraw(id)
  const own = await house.call(listOwnCases, {}, { as: daughter })
  expect(own.rows).toEqual([])
  expect(own.onlyFiled).toEqual([{ ref, code: expect.stringMatching(/\w/), filedAt: expect.any(Date) }])
  const no = refusal('cases.acts_no_more')
  await expect(house.call(getOwnCase, { ref }, { as: daughter })).rejects.toMatchObject({ ...no, details: { code: own.onlyFiled[0]?.code } })
  await expect(house.call(withdrawCase, { ref, reason: 'Thôi' }, { as: daughter })).rejects.toMatchObject(no)
  await expect(house.call(askCallBack, { ref, wants: 'call' }, { as: daughter })).rejects.toMatchObject(no)
  await expect(house.call(supplementCase, { ref, note: 'Thêm' }, { as: daughter })).rejects.toMatchObject(no)
  expect(await house.call(listOwnCases, {}, { as: mother })).toMatchObject({ rows: [{ ref }], onlyFiled: [] })
  await house.call(withdrawCase, { ref, reason: 'Thôi' }, { as: mother })
})

test('the same when its last day has passed, and whole again when she is allowed anew', async () => {
  const { ref } = await fileForMother()
  await authorise('2026-11-01')
  await expect(house.call(getOwnCase, { ref }, { as: daughter })).rejects.toMatchObject(refusal('cases.acts_no_more'))
  const { id } = await authorise()
  expect((await house.call(getOwnCase, { ref }, { as: daughter })).ref).toBe(ref)
  await withdraw(id)
})

test('her phone’s digits open the look-up no more than her account', async () => {
  const { id } = await authorise()
  const { ref } = await fileForMother()
  const look = async () => (await house.call(lookUp, { refOrCode: ref, lastDigits: '5438', address: '203.0.113.9' })).found?.ref
  expect(await look()).toBe(ref)
  await withdraw(id)
  expect(await look()).toBeUndefined()
})

test('a file is hers no more', async () => {
  const { id } = await authorise()
  const fileId = await house.open(async (ctx) => keepFile(ctx, { name: 'a.jpg', mediaType: 'image/jpeg', content: Buffer.from('ảnh') }))
  await file(house, {
    filedBy: { residentId: daughter.residentId, name: daughter.name },
    for: { personId: mother.personId, organisationId: null, name: mother.name },
    papers: [{ paperId: 'a', name: 'Ảnh', fileId, thumbnailFileId: null }],
  })
  const read = (as: Resident) => house.open((ctx) => caseFile(ctx, fileId), { as })
  expect((await read(daughter)).content.toString()).toBe('ảnh')
  await withdraw(id)
  await expect(read(daughter)).rejects.toMatchObject(refusal('cases.acts_no_more'))
  expect((await read(mother)).content.toString()).toBe('ảnh')
})

test('what an account filed before it became one with another is seen in the other', async () => {
  const phone = await resident(house, 'Mến trên điện thoại', { isInRegister: false })
  const { ref } = await file(house, { filedBy: { residentId: phone.residentId, name: phone.name } })
  const atDesk = await file(house, { via: 'desk', contactId: phone.contactId })
  await house.open(({ db, now }) =>
    db.updateTable('resident').set({ closed_at: now, joined_into_resident_id: daughter.residentId }).where('id', '=', phone.residentId).execute(),
  )
  expect((await house.open((ctx) => accountsOf(ctx, daughter.residentId))).contactIds).toContain(phone.contactId)
  const refs = (await house.call(listOwnCases, {}, { as: daughter })).rows.map((row) => row.ref)
  expect(refs).toEqual(expect.arrayContaining([ref, atDesk.ref]))
  expect((await house.call(getOwnCase, { ref }, { as: daughter })).ref).toBe(ref)
})
