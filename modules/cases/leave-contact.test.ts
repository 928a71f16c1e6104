import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { leaveContact } from './leave-contact.ts'
import { casesWorld, file, type Resident, resident } from './testing-cases.ts'

let house: World
beforeAll(async () => {
  house = await casesWorld()
})
afterAll(() => house.close())

const contactOf = (caseId: number) =>
  house.open(async ({ db }) => (await db.selectFrom('case_record').select('contact_id').where('id', '=', caseId).executeTakeFirstOrThrow()).contact_id)
const filed = (by: Resident, personId: number | null, contactId: number) =>
  file(house, { filedBy: { residentId: by.residentId, name: by.name }, for: { personId, organisationId: null, name: by.name }, contactId })

test('a phone given away hears no more of the cases of whoever had it; those of whoever has it now stay', async () => {
  const [mother, stranger] = [await resident(house, 'Đỗ Thị Mơ'), await resident(house, 'Trần Văn Lạ')]
  const contactId = mother.contactId
  const own = await filed(mother, mother.personId, contactId)
  const forSomebody = await filed(mother, null, contactId)
  const strange = await filed(stranger, stranger.personId, contactId)
  const { personId, residentId } = mother
  expect(await house.call(leaveContact, { personId: personId ?? 0, contactId, residentId }, { as: house.system })).toEqual({ moved: 2 })
  expect([await contactOf(own.caseId), await contactOf(forSomebody.caseId), await contactOf(strange.caseId)]).toEqual([null, null, contactId])
})

test('an account given back keeps the news of what it sent itself', async () => {
  const [mother, stranger] = [await resident(house, 'Đỗ Thị Mơ'), await resident(house, 'Trần Văn Lạ', { isInRegister: false })]
  const contactId = stranger.contactId
  const wrongly = await filed(stranger, mother.personId, contactId)
  const ownOf = await filed(stranger, null, contactId)
  await house.call(leaveContact, { personId: mother.personId ?? 0, contactId, residentId: null }, { as: house.system })
  expect([await contactOf(wrongly.caseId), await contactOf(ownOf.caseId)]).toEqual([null, contactId])
})
