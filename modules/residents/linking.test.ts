import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addHamlet } from '#communes'
import { ensurePerson, findPeopleOfContact } from '#people'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { accountsOf, personOfAccount } from './accounts-of.ts'
import { endLink } from './end-link.ts'
import { getOwnAccount } from './get-own-account.ts'
import { getPersonAccount } from './get-person-account.ts'
import { linkAtDesk } from './link-at-desk.ts'
import { linkByNumber } from './link-by-number.ts'
import { openWithHelp } from './open-with-help.ts'
import { showLinkCode } from './show-link-code.ts'
import { signInWithPaperCode } from './sign-in-with-paper-code.ts'
import { actorOf, from, namesFor, provePhoneOf, residentOf, residentWorld, signInNew } from './testing-residents.ts'

let house: World
let officer: Extract<Actor, { kind: 'staff' }>
let volunteer: Actor
let [hamletId, otherHamletId] = [0, 0]
let last = 10
let [phone, number, personId] = ['', '', 0]

beforeAll(async () => {
  house = await residentWorld()
  hamletId = (await house.call(addHamlet, { name: 'Khu Một' }, { as: house.system })).hamletId
  otherHamletId = (await house.call(addHamlet, { name: 'Khu Hai' }, { as: house.system })).hamletId
  officer = (await house.staff('officer')) as typeof officer
  volunteer = await house.staff('team_member', { hamletId })
})
/** Each test has a mother of its own in the register, with number and phone. */
beforeEach(async () => {
  house.clock.advance(25 * 3_600_000)
  last += 1
  phone = `09123456${last}`
  number = `0251480000${last}`
  personId = (await house.open((ctx) => ensurePerson(ctx, { fullName: `Đỗ Thị Mơ`, identityNumber: number, phone, hamletId }))).personId
})
afterAll(() => house.close())

const codeOf = (asked: Promise<unknown>) => asked.then(() => 'done').catch((refusal: { code: string }) => refusal.code)
const byNumber = async (token: string, identityNumber: string) => house.call(linkByNumber, { identityNumber }, { as: await residentOf(house, token) })
const shown = async (token: string) => (await house.call(showLinkCode, {}, { as: await residentOf(house, token) })).code
const atDesk = (code: string, more: object = {}, as: Actor = officer) =>
  house.call(linkAtDesk, { personId, code, hasCompared: true, reason: 'Mang căn cước đến', ...more }, { as })
const end = (contactId: number, why: 'wrong_person' | 'no_longer_theirs', as: Actor = officer) =>
  house.call(endLink, { personId, contactId, why, reason: 'Bác đến báo' }, { as })
const toldOf = (contactId: number) =>
  house.open(({ db }) => db.selectFrom('message').select('text').where('contact_id', '=', contactId).where('purpose', '=', 'case').orderBy('id').execute())
const trail = (action: string, subject: string) =>
  house.open(({ db }) =>
    db.selectFrom('audit_entry').select(['actor_name', 'why', 'input']).where('action', '=', action).where('subject', '=', subject).execute(),
  )

test('a number and the phone that was proved make the account the person’s, and the phone is told', async () => {
  const { token } = await signInNew(house, 'Mơ', phone)
  const spoken = `${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8)}`
  expect(await byNumber(token, spoken)).toMatchObject({ personId, triesLeft: 4 })
  const me = await residentOf(house, token)
  expect(me.personId).toBe(personId)
  expect(await house.call(getOwnAccount, {}, { as: me })).toMatchObject({ isInRegister: true })
  expect(await house.open((ctx) => findPeopleOfContact(ctx, me.contactId))).toMatchObject([{ personId }])
  expect((await toldOf(me.contactId)).map(({ text }) => text)).toEqual([expect.stringContaining('vừa nối với tên bác')])
  const [line] = await trail('residents.link-by-number', `person:${personId}`)
  expect(JSON.stringify(line?.input)).not.toContain(number)
  expect(await codeOf(byNumber(token, number))).toBe('residents.already_linked')
})

test('what does not fit is answered alike, five times a day for everybody behind one phone', async () => {
  const { token } = await signInNew(house, 'Mơ', `09127777${last}`)
  const answers = [await byNumber(token, number), await byNumber(token, '025100000000'), await byNumber(token, number)]
  expect(answers.map((answer) => answer.personId)).toEqual([null, null, null])
  expect(await codeOf(byNumber(token, '0251'))).toBe('residents.identity_not_twelve_digits')
  const { token: another } = await signInNew(house, 'Mơ Hai', `09127777${last}`)
  await byNumber(another, number)
  expect(await byNumber(token, number)).toMatchObject({ personId: null, triesLeft: 0 })
  expect(await codeOf(byNumber(another, number))).toBe('residents.too_many_link_tries')
  const me = await residentOf(house, token)
  expect(me.personId).toBeNull()
  expect(await trail('residents.link-by-number', `resident:${me.residentId}`)).toHaveLength(4)
  expect(await toldOf(me.contactId)).toEqual([])
})

test('nobody links the dead, the erased, a person of another commune or somebody whose phone was only claimed', async () => {
  const { token } = await signInNew(house, 'Mơ', phone)
  await house.open(({ db }) => db.updateTable('person').set({ died_on: '2026-01-01' }).where('id', '=', personId).execute())
  expect(await byNumber(token, number)).toMatchObject({ personId: null })
  await house.open(({ db }) => db.updateTable('person').set({ died_on: null }).where('id', '=', personId).execute())
  const me = await residentOf(house, token)
  expect(await codeOf(house.call(linkByNumber, { identityNumber: number }, { as: me, in: house.other }))).not.toBe('done')
  await house.open(({ db }) => db.updateTable('contact_point').set({ verified_at: null }).where('contact_id', '=', me.contactId).execute())
  expect(await byNumber(token, number)).toMatchObject({ personId: null })
  expect(await codeOf(house.call(linkByNumber, { identityNumber: number }, { as: officer }))).toBe('platform.not_allowed')
  expect(await codeOf(house.call(linkByNumber, { identityNumber: number }))).toBe('platform.not_signed_in')
})

test('a code shown at the desk links once; the person reads who did it and why', async () => {
  const { token } = await signInNew(house, 'đỗ thị mơ', `09128888${last}`)
  const code = await shown(token)
  expect(await atDesk(code)).toMatchObject({ result: 'linked', isJoined: false })
  expect(await residentOf(house, token)).toMatchObject({ personId })
  expect(await atDesk(code)).toMatchObject({ result: 'wrong', attemptsLeft: 4 })
  expect(await trail('residents.link-at-desk', `person:${personId}`)).toMatchObject([{ actor_name: officer.name, why: 'Mang căn cước đến' }])
  const { contactId } = await residentOf(house, token)
  expect((await toldOf(contactId)).at(-1)?.text).toContain('Một cửa vừa nối')
  expect(await codeOf(shown(token))).toBe('residents.already_linked')
  expect(await house.call(getPersonAccount, { personId }, { as: officer })).toMatchObject({
    account: { openedHow: 'phone', joined: 0 },
    reached: [{ contactId, provedHow: 'desk', isOfAccount: true, ways: [{ maskedPhone: expect.stringContaining('***') }] }],
  })
})

test('a code is over after 15 minutes, with a newer one, and when it is only guessed at', async () => {
  const { token } = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  const old = await shown(token)
  const code = await shown(token)
  if (old !== code) expect(await atDesk(old)).toMatchObject({ result: 'wrong' })
  house.clock.advance(15 * 60_000)
  expect(await atDesk(code)).toMatchObject({ result: 'wrong' })
  house.clock.advance(16 * 60_000)
  const guesser = await house.staff('officer')
  for (let left = 4; left >= 0; left--) expect(await atDesk('000', {}, guesser)).toMatchObject({ result: 'wrong', attemptsLeft: left })
  const fresh = await shown(token)
  expect(await codeOf(atDesk(fresh, {}, guesser))).toBe('residents.too_many_wrong_codes')
  expect(await atDesk(fresh)).toMatchObject({ result: 'linked' })
})

test('ten codes a day', async () => {
  const { token } = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  for (let times = 0; times < 10; times++) await shown(token)
  expect(await codeOf(shown(token))).toBe('residents.too_many_link_codes')
})

test('a code that came from somebody else goes by another name: the officer is asked, and links nothing by mistake', async () => {
  const { token } = await signInNew(house, 'Trần Văn Nạn', `09128888${last}`)
  const stolen = await shown(token)
  expect(await codeOf(atDesk(stolen))).toBe('residents.name_differs')
  expect((await residentOf(house, token)).personId).toBeNull()
  expect(await codeOf(atDesk(stolen, { hasCompared: false }))).toBe('residents.card_not_compared')
  expect(await atDesk(stolen, { isNameRight: true })).toMatchObject({ result: 'linked' })
})

test('another role, hamlet or commune, and a person who died, link and end nothing', async () => {
  const { token } = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  const code = await shown(token)
  const { contactId } = await residentOf(house, token)
  for (const role of ['leader', 'specialist', 'team_member', 'hamlet_head', 'editor', 'auditor'] as const) {
    const as = await house.staff(role, role === 'team_member' || role === 'hamlet_head' ? { hamletId } : {})
    expect([role, await codeOf(atDesk(code, {}, as))]).toEqual([role, 'platform.not_allowed'])
    expect([role, await codeOf(end(contactId, 'wrong_person', as))]).toEqual([role, 'platform.not_allowed'])
    expect([role, await codeOf(house.call(getPersonAccount, { personId }, { as }))]).toEqual([role, 'platform.not_allowed'])
  }
  const narrow = await house.staff('officer', { hamletId: otherHamletId })
  expect(await codeOf(atDesk(code, {}, narrow))).toBe('residents.person_not_here')
  const away = await house.staff('officer', { in: house.other })
  expect(await codeOf(house.call(linkAtDesk, { personId, code, hasCompared: true, reason: 'x' }, { as: away, in: house.other }))).toBe(
    'residents.person_not_here',
  )
  expect(await codeOf(atDesk(code, { reason: ' ' }))).toBe('platform.invalid_input')
  await house.open(({ db }) => db.updateTable('person').set({ died_on: '2026-01-01' }).where('id', '=', personId).execute())
  expect(await codeOf(atDesk(code))).toBe('residents.person_not_here')
  expect(await codeOf(end(contactId, 'wrong_person'))).toBe('residents.link_missing')
  const administrator = await house.staff('administrator')
  await house.open(({ db }) => db.updateTable('person').set({ died_on: null }).where('id', '=', personId).execute())
  expect(await atDesk(code, {}, administrator)).toMatchObject({ result: 'linked' })
})

test('two officers with one code: one links, the other is told that it is over', async () => {
  const { token } = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  const code = await shown(token)
  const other = await house.staff('officer')
  const results = await Promise.all([atDesk(code), atDesk(code, {}, other)])
  expect(results.map(({ result }) => result).toSorted()).toEqual(['linked', 'wrong'])
})

test('two accounts linked to one person at the same moment become one', async () => {
  const one = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  const two = await signInNew(house, 'Đỗ Thị Mơ', `09129999${last}`)
  const [first, second] = [await shown(one.token), await shown(two.token)]
  await Promise.all([atDesk(first), atDesk(second, {}, await house.staff('officer'))])
  const [a, b] = [await residentOf(house, one.token), await residentOf(house, two.token)]
  expect(a.residentId).toBe(b.residentId)
  expect([a.personId, b.personId]).toEqual([personId, personId])
})

test('an account opened on paper and one opened by phone end as one: both browsers stay in, the paper is void', async () => {
  const { code: paper } = await house.call(openWithHelp, { personId, hasConsent: true }, { as: volunteer })
  const entered = await house.call(signInWithPaperCode, { code: paper ?? '', ...from })
  if (entered.outcome !== 'in') throw new Error(entered.outcome)
  const { token } = await signInNew(house, 'Mơ', phone)
  const [tablet, own] = [await residentOf(house, entered.token), await residentOf(house, token)]
  expect(tablet.residentId).not.toBe(own.residentId)
  await byNumber(token, number)
  const [after, onTablet] = [await residentOf(house, token), await residentOf(house, entered.token)]
  expect(after).toMatchObject({ residentId: tablet.residentId, personId })
  expect(onTablet.residentId).toBe(tablet.residentId)
  // A bare page of the site can tell nobody anything: the phone takes its place.
  expect(after.contactId).toBe(own.contactId)
  expect(await house.open((ctx) => accountsOf(ctx, tablet.residentId))).toMatchObject({ residentIds: [tablet.residentId, own.residentId] })
  expect(await house.open((ctx) => personOfAccount(ctx, own.residentId))).toBe(personId)
  expect(await namesFor(house, await provePhoneOf(house, phone))).toEqual(['Đỗ Thị Mơ'])
})

test('a paper code not used yet signs nobody in once the phone was proved', async () => {
  const { code: paper } = await house.call(openWithHelp, { personId, hasConsent: true }, { as: volunteer })
  const { token } = await signInNew(house, 'Mơ', phone)
  await byNumber(token, number)
  expect(await house.call(signInWithPaperCode, { code: paper ?? '', ...from })).toEqual({ outcome: 'wrong' })
})

test('an account of somebody else is refused, and stays theirs', async () => {
  const { token } = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  const code = await shown(token)
  const otherId = (await house.open((ctx) => ensurePerson(ctx, { fullName: 'Đỗ Thị Mận', hamletId }))).personId
  const { residentId } = await residentOf(house, token)
  await house.open(({ db }) => db.updateTable('resident').set({ person_id: otherId }).where('id', '=', residentId).execute())
  expect(await codeOf(atDesk(code))).toBe('residents.account_of_other')
  expect((await residentOf(house, token)).personId).toBe(otherId)
})

test('a wrong link ends: the account goes back as it was, everybody signs in anew, and the phone is told', async () => {
  const mother = await signInNew(house, 'Đỗ Thị Mơ', phone)
  await byNumber(mother.token, number)
  const stranger = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  const strange = await residentOf(house, stranger.token)
  expect(await atDesk(await shown(stranger.token))).toMatchObject({ isJoined: true })
  expect((await residentOf(house, stranger.token)).personId).toBe(personId)
  expect(await codeOf(end(999_999, 'wrong_person'))).toBe('residents.link_missing')
  expect(await end(strange.contactId, 'wrong_person')).toEqual({ isAccountGivenBack: true })
  expect((await actorOf(house, stranger.token)).kind).toBe('anyone')
  expect((await toldOf(strange.contactId)).at(-1)?.text).toContain('cắt chỗ nối')
  const back = await provePhoneOf(house, `09128888${last}`)
  expect(await namesFor(house, back)).toEqual(['Đỗ Thị Mơ'])
  expect(await house.open((ctx) => accountsOf(ctx, strange.residentId))).toMatchObject({ residentIds: [strange.residentId] })
  expect(await house.open((ctx) => personOfAccount(ctx, strange.residentId))).toBeNull()
  expect(await house.call(getPersonAccount, { personId }, { as: officer })).toMatchObject({ account: { joined: 0 }, reached: [{ isOfAccount: true }] })
  expect(await trail('residents.end-link', `person:${personId}`)).toMatchObject([{ why: 'Bác đến báo' }])
})

test('a phone given away is none of the person’s any more, also where an account had joined from it', async () => {
  const mother = await signInNew(house, 'Đỗ Thị Mơ', phone)
  await byNumber(mother.token, number)
  const second = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  const { contactId } = await residentOf(house, second.token)
  expect(await atDesk(await shown(second.token))).toMatchObject({ isJoined: true })
  const { residentId } = await residentOf(house, mother.token)
  expect((await house.open((ctx) => accountsOf(ctx, residentId))).contactIds).toContain(contactId)
  await end(contactId, 'no_longer_theirs')
  const left = await house.open((ctx) => accountsOf(ctx, residentId))
  expect(left.residentIds).toHaveLength(2)
  expect(left.contactIds).not.toContain(contactId)
})

test('a lone account linked wrongly loses the person; a phone no longer theirs loses the account', async () => {
  const { token } = await signInNew(house, 'Đỗ Thị Mơ', phone)
  await byNumber(token, number)
  const { contactId, residentId } = await residentOf(house, token)
  expect(await end(contactId, 'wrong_person')).toEqual({ isAccountGivenBack: true })
  expect(await house.open((ctx) => personOfAccount(ctx, residentId))).toBeNull()

  const again = await provePhoneOf(house, phone)
  expect(await namesFor(house, again)).toHaveLength(1)
  const linked = await signInNew(house, 'Đỗ Thị Mơ', `09128888${last}`)
  await atDesk(await shown(linked.token))
  const me = await residentOf(house, linked.token)
  expect(await end(me.contactId, 'no_longer_theirs')).toEqual({ isAccountGivenBack: false })
  expect(await namesFor(house, await provePhoneOf(house, `09128888${last}`))).toEqual([])
  expect(await house.open((ctx) => personOfAccount(ctx, me.residentId))).toBe(personId)
})
