import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseContact } from '#messaging'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { findPeopleOfContact } from './find-people-of-contact.ts'
import { getOwn } from './get-own.ts'
import { linkContact } from './link-contact.ts'
import { listOwnAuthorisations } from './list-own-authorisations.ts'
import { mayActFor } from './may-act-for.ts'
import { offerAuthorisation } from './offer-authorisation.ts'
import { recordAuthorisation } from './record-authorisation.ts'
import { registerWorld, residentOf, somebody } from './testing-register.ts'
import { withdrawAuthorisation } from './withdraw-authorisation.ts'
import { withdrawOwnAuthorisation } from './withdraw-own-authorisation.ts'

let house: World
let one: number
let two: number
beforeAll(async () => {
  const made = await registerWorld()
  house = made.house
  one = made.one
  two = made.two
})
afterAll(() => house.close())

const codeOf = (asked: Promise<unknown>) => asked.then(() => 'done').catch((refusal: { code: string }) => refusal.code)
let last = 100
/** An elder who signs in and a daughter whom they know by number and phone. */
async function family() {
  last += 1
  const numbers = { identityNumber: `025180000${last}`, phone: `0912000${last}` }
  const elder = await somebody(house, { fullName: 'Cụ Nguyễn Văn Già', birthDate: '1945-01-01', hamletId: one, identityNumber: `025045000${last}` })
  const daughter = await somebody(house, { fullName: 'Nguyễn Thị Gái', birthDate: '1980-01-01', ...numbers })
  return { elder, daughter, numbers, resident: await residentOf(house, elder, 'Nguyễn Văn Già') }
}
const may = (byPersonId: number, forPersonId: number) => house.open((ctx) => mayActFor(ctx, { byPersonId, forPersonId, procedureCode: '1.001193' }))
const offer = (as: Actor, more: object) => house.call(offerAuthorisation, more as never, { as })

test('a resident reads what the register holds of them, masked, and of nobody else', async () => {
  const { resident, elder } = await family()
  const own = await house.call(getOwn, {}, { as: resident })
  expect(own).toMatchObject({ id: elder, fullName: 'Cụ Nguyễn Văn Già', hamlet: 'Khu 1' })
  expect(own.maskedIdentity).toMatch(/^0250\*{6}\d\d$/)
  expect(await codeOf(house.call(getOwn, {}, { as: { ...resident, personId: null } }))).toBe('people.not_identified')
  expect(await codeOf(house.call(getOwn, {}, { as: resident, in: house.other }))).toBe('people.person_missing')
  expect(await codeOf(house.call(getOwn, {}, { as: await house.staff('administrator') }))).toBe('platform.not_allowed')
  expect(await codeOf(house.call(getOwn, {}))).toBe('platform.not_signed_in')
})

test('a resident lets somebody act for them by number and phone together, and takes it back at once', async () => {
  const { resident, elder, daughter, numbers } = await family()
  const { authorisationId } = await offer(resident, numbers)
  expect(await may(daughter, elder)).toBe(authorisationId)
  const mine = await house.call(listOwnAuthorisations, {}, { as: resident })
  expect(mine).toMatchObject({ actsForMe: [{ byName: 'Nguyễn Thị Gái', state: 'in_force', endsOn: '2027-11-22', agreedHow: 'code' }], iActFor: [] })
  expect(await codeOf(offer(resident, numbers))).toBe('people.authorisation_already')
  await house.call(withdrawOwnAuthorisation, { authorisationId: authorisationId ?? 0 }, { as: resident })
  expect(await may(daughter, elder)).toBeNull()
  expect(await codeOf(house.call(withdrawOwnAuthorisation, { authorisationId: authorisationId ?? 0 }, { as: resident }))).toBe(
    'people.authorisation_already_ended',
  )
})

test('who acts may put it down too; a third person may not, and does not learn that it exists', async () => {
  const { resident, elder, daughter, numbers } = await family()
  const { authorisationId } = await offer(resident, numbers)
  const other = await family()
  const ended = (as: Actor) => codeOf(house.call(withdrawOwnAuthorisation, { authorisationId: authorisationId ?? 0 }, { as }))
  expect(await ended(other.resident)).toBe('people.authorisation_missing')
  expect(await ended(await residentOf(house, daughter))).toBe('done')
  expect(await may(daughter, elder)).toBeNull()
})

test('dates that cannot be are refused before anybody is looked for, so that the refusal does not tell whose number and phone fit', async () => {
  const { resident, numbers } = await family()
  const early = { startsOn: '2026-12-01', endsOn: '2026-11-30' }
  expect(await codeOf(offer(resident, { ...numbers, ...early }))).toBe('people.authorisation_ends_early')
  expect(await codeOf(offer(resident, { ...numbers, phone: '0912000999', ...early }))).toBe('people.authorisation_ends_early')
})

test('a number or phone that does not fit is answered alike, and only five times a day', async () => {
  const { resident, numbers } = await family()
  const stranger = await family()
  expect(await offer(resident, { ...numbers, phone: '0912000999' })).toMatchObject({ authorisationId: null })
  expect(await offer(resident, { ...numbers, identityNumber: '025199999999' })).toMatchObject({ authorisationId: null })
  expect(await offer(resident, { identityNumber: stranger.numbers.identityNumber, phone: numbers.phone })).toMatchObject({ authorisationId: null })
  await offer(resident, { ...numbers, phone: '0912000998' })
  await offer(resident, { ...numbers, phone: '0912000997' })
  expect(await codeOf(offer(resident, numbers))).toBe('people.too_many_tries')
  house.clock.advance(25 * 3_600_000)
  expect((await offer(resident, numbers)).authorisationId).not.toBeNull()
  house.clock.set('2026-11-23T14:32:00+07:00')
})

test('a minor, oneself, a phone that is none and a procedure that is none are refused', async () => {
  const { numbers, daughter } = await family()
  const child = await residentOf(house, await somebody(house, { fullName: 'Cháu Bé', birthDate: '2010-01-01' }))
  expect(await codeOf(offer(child, numbers))).toBe('people.authorisation_needs_adult')
  const herself = await residentOf(house, daughter)
  expect(await codeOf(offer(herself, numbers))).toBe('people.authorisation_of_oneself')
  expect(await codeOf(offer(herself, { ...numbers, phone: '12' }))).toBe('people.phone_not_right')
  expect(await codeOf(offer(herself, { ...numbers, procedureCodes: ['9.9'] }))).toBe('people.procedure_unknown')
  expect(await codeOf(offer(herself, { phone: numbers.phone }))).toBe('platform.invalid_input')
  expect(await codeOf(offer(await house.staff('officer'), numbers))).toBe('platform.not_allowed')
})

test('the desk withdraws with a reason, in its own hamlet and commune', async () => {
  const { elder, daughter } = await family()
  const officer = await house.staff('officer')
  const allow = { forPersonId: elder, byPersonId: daughter, basis: 'written', agreedHow: 'desk', evidence: 'giấy' } as const
  const { authorisationId } = await house.call(recordAuthorisation, allow, { as: officer })
  const end = (as: Actor, reason = 'Cụ đến một cửa nói thôi', place = house.commune) =>
    codeOf(house.call(withdrawAuthorisation, { authorisationId, reason }, { as, in: place }))
  expect(await end(await house.staff('officer', { in: house.other }), 'thôi', house.other)).toBe('people.authorisation_missing')
  expect(await end(await house.staff('officer', { hamletId: two }))).toBe('people.authorisation_missing')
  expect(await end(await house.staff('auditor'))).toBe('platform.not_allowed')
  expect(await end(officer, ' ')).toBe('platform.invalid_input')
  expect(await may(daughter, elder)).not.toBeNull()
  expect(await end(officer)).toBe('done')
  expect(await may(daughter, elder)).toBeNull()
  expect(await end(officer)).toBe('people.authorisation_already_ended')
})

test('who withdraws in Zalo is reached through that contact no more', async () => {
  const { resident, elder } = await family()
  const linked = async () => (await house.open((ctx) => findPeopleOfContact(ctx, resident.contactId))).map(({ personId }) => personId)
  expect(await linked()).toEqual([elder])
  await house.call(eraseContact, { contactId: resident.contactId, reason: 'Bác rút lại trong Zalo' }, { as: house.system })
  await house.runJobs()
  expect(await linked()).toEqual([])
})

test('both are told once by whatever reaches them, without names, when it is given and when it ends; who shares a phone once', async () => {
  const { resident, daughter, numbers } = await family()
  const hers = await residentOf(house, daughter)
  const reach = (contactId: number, index: string) =>
    house.open(({ db, now, keyring }) =>
      db
        .insertInto('contact_point')
        .values({
          ...{ commune_id: house.commune.id, contact_id: contactId, channel: 'sms', created_at: now, verified_at: now },
          ...{ phone_sealed: keyring.seal('84912000111', 'messaging.phone'), phone_index: index },
        })
        .execute(),
    )
  const told = (contactId: number) =>
    house.open(async ({ db }) =>
      (await db.selectFrom('message').select('text').where('contact_id', '=', contactId).orderBy('id').execute()).map(({ text }) => text),
    )
  await reach(resident.contactId, `told-${last}`)
  const first = await offer(resident, numbers)
  expect(await told(hers.contactId)).toEqual([])
  await house.call(withdrawOwnAuthorisation, { authorisationId: first.authorisationId ?? 0 }, { as: resident })
  await reach(hers.contactId, `told-too-${last}`)
  const second = await offer(resident, numbers)
  expect(await told(hers.contactId)).toEqual([expect.stringContaining('vừa cho bác làm thay')])
  await house.call(withdrawOwnAuthorisation, { authorisationId: second.authorisationId ?? 0 }, { as: hers })
  const [elders, daughters] = [await told(resident.contactId), await told(hers.contactId)]
  expect([elders.length, daughters.length]).toEqual([4, 2])
  expect(daughters.at(-1)).toContain('không xem được hồ sơ đã nộp thay nữa')
  for (const text of [...elders, ...daughters]) expect(text).not.toMatch(/Nguyễn|Gái|Già|0250/)
  await house.open((ctx) => linkContact(ctx, { personId: daughter, contactId: resident.contactId, provedHow: 'code' }))
  await offer(resident, numbers)
  expect([(await told(resident.contactId)).length, (await told(hers.contactId)).length]).toEqual([5, 2])
})
