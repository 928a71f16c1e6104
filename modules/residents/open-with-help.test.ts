import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addHamlet } from '#communes'
import { ensurePerson, linkContact } from '#people'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { askPhoneCode } from './ask-phone-code.ts'
import { choosePerson } from './choose-person.ts'
import { confirmPhoneCode } from './confirm-phone-code.ts'
import { countOpenings } from './count-openings.ts'
import { findNeighbours } from './find-neighbours.ts'
import { getNeighbour } from './get-neighbour.ts'
import { openWithHelp } from './open-with-help.ts'
import { signInWithPaperCode } from './sign-in-with-paper-code.ts'
import { from, lastCode, namesFor, person, provePhoneOf, residentOf, residentWorld, signInNew } from './testing-residents.ts'

let house: World
let volunteer: Actor
let [here, there] = [0, 0]
let elder: number

beforeAll(async () => {
  house = await residentWorld()
  here = (await house.call(addHamlet, { name: 'Khu Một' }, { as: house.system })).hamletId
  there = (await house.call(addHamlet, { name: 'Khu Hai' }, { as: house.system })).hamletId
  volunteer = await house.staff('team_member', { hamletId: here })
})
beforeEach(async () => {
  house.clock.advance(25 * 3_600_000)
  elder = await person(house, 'Đỗ Thị Lành', { hamletId: here, birthYear: 1948 })
})
afterAll(() => house.close())

const paper = (code: string, address = from.address) => house.call(signInWithPaperCode, { code, address })
const open = (personId: number, more = {}) => house.call(openWithHelp, { personId, hasConsent: true, ...more }, { as: volunteer })

test('a volunteer finds people of the hamlet by name, and sees no number of theirs', async () => {
  await person(house, 'Đỗ Thị Lánh Xa', { hamletId: there })
  await house.open((ctx) => ensurePerson(ctx, { fullName: 'Đỗ Thị Lành Số', identityNumber: '025158990101', hamletId: here, phone: '0912345438' }))
  const found = await house.call(findNeighbours, { words: 'do thi lanh' }, { as: volunteer })
  expect(new Set(found.people.map(({ name }) => name))).toEqual(new Set(['Đỗ Thị Lành', 'Đỗ Thị Lành Số']))
  expect(JSON.stringify(found)).not.toMatch(/\d{3,4}\*|0101|438/)
  for (const words of ['025158990101', '0912345438', 'l', '%']) expect((await house.call(findNeighbours, { words }, { as: volunteer })).people).toEqual([])
})

test('without a phone eight digits are told, good for one sign-in within 24 hours', async () => {
  const { code, name } = await open(elder)
  expect([name, code]).toEqual(['Đỗ Thị Lành', expect.stringMatching(/^\d{8}$/)])
  expect(await paper('12')).toEqual({ outcome: 'wrong' })
  const entered = await paper(`${code?.slice(0, 4)} ${code?.slice(4)}`)
  if (entered.outcome !== 'in') throw new Error(entered.outcome)
  expect(await residentOf(house, entered.token)).toMatchObject({ name: 'Đỗ Thị Lành', personId: elder })
  expect(await paper(code ?? '')).toEqual({ outcome: 'wrong' })
  expect(await house.call(countOpenings, {}, { as: volunteer })).toMatchObject({ mine: expect.any(Number), rows: [{ hamlet: 'Khu Một', usedCode: 1 }] })

  const late = await open(await person(house, 'Đỗ Văn Muộn', { hamletId: here }))
  house.clock.advance(24 * 3_600_000 + 1)
  expect(await paper(late.code ?? '')).toEqual({ outcome: 'wrong' })
})

test('with a phone the code comes to the resident, and signs nobody in by itself', async () => {
  const phone = '0912 777 001'
  const { token } = await house.call(askPhoneCode, { phone, ...from, use: 'opening' }, { as: volunteer })
  await expect(open(elder, { token })).rejects.toMatchObject({ code: 'residents.proof_over' })
  await house.call(confirmPhoneCode, { token, code: await lastCode(house) }, { as: volunteer })
  await expect(house.call(choosePerson, { token, choice: 'new', name: 'Kẻ Lạ', ...from })).rejects.toMatchObject({ code: 'residents.proof_over' })
  expect(await open(elder, { token })).toMatchObject({ code: null })
  const later = await provePhoneOf(house, phone)
  expect(await namesFor(house, later)).toEqual(['Đỗ Thị Lành'])
})

test('a code of a resident’s own sign-in opens nothing for a volunteer', async () => {
  const token = await provePhoneOf(house, '0912 777 002')
  await expect(open(elder, { token })).rejects.toMatchObject({ code: 'residents.proof_over' })
})

test('no opening without consent, outside the hamlet, of another commune, of the dead, or twice', async () => {
  await expect(house.call(openWithHelp, { personId: elder, hasConsent: false }, { as: volunteer })).rejects.toMatchObject({ code: 'residents.consent_needed' })
  const far = await person(house, 'Người Khu Hai', { hamletId: there })
  const homeless = await person(house, 'Người Không Khu')
  const foreign = await person(house, 'Người Xã Khác', { in: house.other })
  const dead = await person(house, 'Người Đã Mất', { hamletId: here })
  await house.open(({ db }) => db.updateTable('person').set({ died_on: '2026-01-01' }).where('id', '=', dead).execute())
  for (const personId of [far, homeless, foreign, dead, 999_999]) await expect(open(personId)).rejects.toMatchObject({ code: 'residents.person_not_found' })
  await open(elder)
  await expect(open(elder)).rejects.toMatchObject({ code: 'residents.already_opened' })
  await expect(house.call(openWithHelp, { personId: elder, hasConsent: true }, { as: await house.staff('officer') })).rejects.toMatchObject({
    code: 'platform.not_allowed',
  })
})

test('who can sign in by a proved phone gets no code on paper', async () => {
  const { token } = await signInNew(house, 'Đỗ Thị Có Số', '0912 777 003')
  const { contactId } = await residentOf(house, token)
  await house.open((ctx) => linkContact(ctx, { personId: elder, contactId, provedHow: 'desk' }))
  expect(await house.call(getNeighbour, { personId: elder }, { as: volunteer })).toMatchObject({ hasProvedContact: true })
  await expect(open(elder)).rejects.toMatchObject({ code: 'residents.has_proved_phone' })
})

test('codes on paper are not guessed: ten tries an hour from an address', async () => {
  for (let times = 0; times < 10; times++) expect(await paper(String(10_000_000 + times), '198.51.100.77')).toEqual({ outcome: 'wrong' })
  expect(await paper('10000099', '198.51.100.77')).toMatchObject({ outcome: 'limited', seconds: 3600 })
})
