import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeIn } from '#cases'
import { provePhone } from '#messaging'
import { linkContact } from '#people'
import type { World } from '#platform/testing'
import { BIRTH, file, type Resident, resident } from '../cases/testing-cases.ts'
import { findCaseOfContact } from './case-of-contact.ts'
import { messagesWorld, toldTo } from './testing-messages.ts'

let house: World
beforeAll(async () => {
  house = await messagesWorld()
})
afterAll(() => house.close())

test('news of a case goes to the applicant’s own phone once its filer may act for them no more, and the chat tells the filer nothing', async () => {
  const [mother, daughter]: Resident[] = [await resident(house, 'Cụ Mơ'), await resident(house, 'Chị Mến')]
  if (!mother || !daughter) throw new Error('nobody')
  const phone = await house.open((ctx) => provePhone(ctx, '84912345438'))
  await house.open((ctx) => linkContact(ctx, { personId: mother.personId ?? 0, contactId: phone, provedHow: 'code' }))
  const { id } = await house.open(({ db, now }) =>
    db
      .insertInto('authorisation')
      .values({
        ...{ commune_id: house.commune.id, by_person_id: daughter.personId ?? 0, for_person_id: mother.personId, basis: 'relative' },
        ...{ evidence: 'Nói tại quầy', starts_on: '2026-01-01', agreed_how: 'desk', recorded_at: now },
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const { caseId, ref } = await file(house, {
    procedureCode: BIRTH,
    filedBy: { residentId: daughter.residentId, name: daughter.name },
    for: { personId: mother.personId, organisationId: null, name: mother.name },
    contactId: daughter.contactId,
  })
  await house.runJobs()
  const told = async (contactId: number) => (await toldTo(house, contactId)).length
  expect([await told(daughter.contactId), await told(phone)]).toEqual([1, 0])
  expect(await house.open((ctx) => findCaseOfContact(ctx, daughter.contactId, ref))).toBeDefined()
  await house.open(({ db, now }) => db.updateTable('authorisation').set({ withdrawn_at: now, withdrawn_why: 'Thôi' }).where('id', '=', id).execute())
  await house.call(takeIn, { caseId }, { as: await house.staff('officer') })
  await house.runJobs()
  expect([await told(daughter.contactId), await told(phone)]).toEqual([1, 1])
  expect(await house.open((ctx) => findCaseOfContact(ctx, daughter.contactId, ref))).toBeUndefined()
})
