import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimPhone, normalisePhone } from '#messaging'
import { linkContact } from '#people'
import type { World } from '#platform/testing'
import { addPhone } from './add-phone.ts'
import { askPhoneCode } from './ask-phone-code.ts'
import { choosePerson } from './choose-person.ts'
import { confirmPhoneCode } from './confirm-phone-code.ts'
import { editCodeLimits } from './edit-code-limits.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { getCodeUse } from './get-code-use.ts'
import { getOwnAccount } from './get-own-account.ts'
import { signOut } from './sign-out.ts'
import { actorOf, from, lastCode, namesFor, PHONE, person, provePhoneOf, residentOf, residentWorld, signInNew } from './testing-residents.ts'

let house: World

beforeAll(async () => {
  house = await residentWorld()
})
afterAll(() => house.close())

const ask = (phone: string, address = from.address, more = {}) => house.call(askPhoneCode, { phone, address, ...more })
const wait = (minutes: number) => house.clock.advance(minutes * 60_000)

test('a new phone gives a name, and the same phone the same person afterwards', async () => {
  const first = await signInNew(house, 'Nguyễn  Thị Thơm')
  expect(await actorOf(house, first.token)).toMatchObject({ kind: 'resident', residentId: first.residentId, personId: null, name: 'Nguyễn Thị Thơm' })
  expect(first).toMatchObject({ backTo: '/tai-khoan', maxAgeSeconds: 90 * 86_400 })
  const again = await provePhoneOf(house)
  expect(await namesFor(house, again)).toEqual(['Nguyễn Thị Thơm'])
  await expect(house.call(choosePerson, { token: again, choice: 'r999', ...from })).rejects.toMatchObject({ code: 'residents.choice_needed' })
  const second = await house.call(choosePerson, { token: again, choice: `r${first.residentId}`, ...from })
  expect(second.residentId).toBe(first.residentId)
})

test('the answer is the same whether or not the phone is known', async () => {
  const shape = (answer: object) => Object.keys(answer).sort()
  wait(61)
  const [known, unknown] = [await ask(PHONE, '203.0.113.20'), await ask('0987 000 111', '203.0.113.20')]
  expect(shape(known)).toEqual(shape(unknown))
  expect(unknown.maskedPhone).toBe('0987 *** 111')
})

test('a code that is wrong five times, too old, used, or of another browser opens nothing', async () => {
  wait(61)
  const { token } = await ask('0912 000 001')
  const code = await lastCode(house)
  const wrong = code === '000000' ? '111111' : '000000'
  const { token: other } = await ask('0912 000 002', '203.0.113.21')
  expect(await house.call(confirmPhoneCode, { token: other, code })).toMatchObject({ result: 'wrong', attemptsLeft: 4 })
  for (const left of [4, 3, 2, 1]) expect(await house.call(confirmPhoneCode, { token, code: wrong })).toEqual({ result: 'wrong', attemptsLeft: left })
  expect(await house.call(confirmPhoneCode, { token, code: wrong })).toMatchObject({ result: 'over' })
  expect(await house.call(confirmPhoneCode, { token, code })).toMatchObject({ result: 'over' })

  const late = await ask('0912 000 003')
  const lateCode = await lastCode(house)
  wait(11)
  expect(await house.call(confirmPhoneCode, { token: late.token, code: lateCode })).toMatchObject({ result: 'over' })
  await expect(house.call(choosePerson, { token: late.token, choice: 'new', name: 'Kẻ Lạ', ...from })).rejects.toMatchObject({ code: 'residents.proof_over' })

  const used = await provePhoneOf(house, '0912 000 004')
  await house.call(choosePerson, { token: used, choice: 'new', name: 'Bác Tư', ...from })
  await expect(house.call(choosePerson, { token: used, choice: 'new', name: 'Kẻ Lạ', ...from })).rejects.toMatchObject({ code: 'residents.proof_over' })
  expect(await house.call(confirmPhoneCode, { token: 'made-up', code: '123456' })).toMatchObject({ result: 'over' })
})

test('wrong codes tried all at once count each', async () => {
  const { token } = await ask('0912 000 005', '203.0.113.22')
  const code = await lastCode(house)
  const wrong = code === '000000' ? '111111' : '000000'
  const tried = await Promise.all(Array.from({ length: 8 }, () => house.call(confirmPhoneCode, { token, code: wrong })))
  expect(tried.filter(({ result }) => result === 'wrong')).toHaveLength(4)
  expect(await house.call(confirmPhoneCode, { token, code })).toMatchObject({ result: 'over' })
})

test.each([['0210 3000 123'], ['+44 7911 123456'], ['+1 202 555 0123'], ['1900 1234'], ['abc'], ['']])('no code goes to %s', (phone) =>
  expect(ask(phone)).rejects.toMatchObject({ code: 'residents.phone_invalid' }),
)

test('limits hold for a phone, an address and the commune, and say when to come back', async () => {
  wait(24 * 60)
  const limited = (code: string) => ({ code, refusalKind: 'limited', details: { seconds: expect.any(Number) } })
  for (let times = 0; times < 3; times++) {
    await ask('0933 000 001', `203.0.113.${times}`)
    await expect(ask('0933 000 001', '198.51.100.1')).rejects.toMatchObject(
      limited(times < 2 ? 'residents.resend_too_soon' : 'residents.too_many_codes_to_phone'),
    )
    wait(2)
  }
  for (let times = 0; times < 10; times++) await ask(`09330010${10 + times}`, '198.51.100.9')
  await expect(ask('0933 002 000', '198.51.100.9')).rejects.toMatchObject(limited('residents.too_many_codes_from_address'))
  const administrator = await house.staff('administrator')
  await house.call(editCodeLimits, { aDay: 15 }, { as: administrator })
  await ask('0933 003 001', '192.0.2.1')
  await ask('0933 003 002', '192.0.2.2')
  await expect(ask('0933 003 003', '192.0.2.3')).rejects.toMatchObject(limited('residents.too_many_codes_today'))
  expect(await house.call(getCodeUse, {}, { as: administrator })).toMatchObject({ sent: 15, isNearLimit: true, isOver: true })
  await expect(house.call(editCodeLimits, { aDay: 0 }, { as: administrator })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  await expect(house.call(editCodeLimits, { aDay: 5 }, { as: await house.staff('officer') })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  await house.call(editCodeLimits, { aDay: 1000 }, { as: administrator })
})

test('many asks at the same moment cannot slip past a limit', async () => {
  const toOne = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => ask('0944 000 001', `198.51.100.${100 + index}`)))
  expect(toOne.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const fromOne = await Promise.allSettled(Array.from({ length: 14 }, (_, index) => ask(`09440010${10 + index}`, `2001:db8:7:7::${index}`)))
  expect(fromOne.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
})

test('several people on one phone are told apart by name; people of the register as well', async () => {
  wait(24 * 60)
  const phone = '0955 000 001'
  const mother = await signInNew(house, 'Trần Thị Mùi', phone)
  await signInNew(house, 'Trần Văn Sửu', phone)
  const { contactId } = await residentOf(house, mother.token)
  const personId = await person(house, 'Trần Thị Dậu')
  await house.open((ctx) => linkContact(ctx, { personId, contactId, provedHow: 'desk' }))
  const token = await provePhoneOf(house, phone)
  expect(await namesFor(house, token)).toEqual(['Trần Thị Mùi', 'Trần Văn Sửu', 'Trần Thị Dậu'])
  const entered = await house.call(choosePerson, { token, choice: `p${personId}`, ...from })
  expect(await residentOf(house, entered.token)).toMatchObject({ name: 'Trần Thị Dậu', personId })
  wait(61)
  const later = await provePhoneOf(house, phone)
  expect(await namesFor(house, later)).toEqual(['Trần Thị Mùi', 'Trần Văn Sửu', 'Trần Thị Dậu'])
  await expect(house.call(choosePerson, { token: later, choice: 'new', name: '12345', ...from })).rejects.toMatchObject({ code: 'residents.name_needed' })
})

test('a closed account is neither offered nor signed in any more', async () => {
  const phone = '0955 000 002'
  const { token, residentId } = await signInNew(house, 'Lê Văn Đóng', phone)
  await house.open(({ db, now }) => db.updateTable('resident').set({ closed_at: now }).where('id', '=', residentId).execute())
  expect(await actorOf(house, token)).toEqual({ kind: 'anyone' })
  expect(await namesFor(house, await provePhoneOf(house, phone))).toEqual([])
})

test('a session or a proof of one commune is nothing to another', async () => {
  const phone = '0955 000 003'
  const { token } = await signInNew(house, 'Hà Thị Một Xã', phone)
  expect(await actorOf(house, token, house.other)).toEqual({ kind: 'anyone' })
  const proof = await provePhoneOf(house, phone)
  await expect(house.call(choosePerson, { token: proof, choice: 'new', name: 'Kẻ Lạ', ...from }, { in: house.other })).rejects.toMatchObject({
    code: 'residents.proof_over',
  })
  expect(await namesFor(house, await provePhoneOf(house, phone, house.other), house.other)).toEqual([])
})

test('on a shared computer ten minutes unused end the session; elsewhere thirty days do, and ninety in all', async () => {
  wait(24 * 60)
  const age = (token: string, minutes: number) =>
    house.open(async ({ db }) => {
      const at = new Date(Date.now() - minutes * 60_000)
      const { sessionId } = await residentOf(house, token)
      await db.updateTable('session').set({ last_seen_at: at }).where('id', '=', sessionId).execute()
    })
  const shared = await signInNew(house, 'Bác Dùng Chung', '0966 000 001', house.commune, { isShared: true })
  expect(shared.maxAgeSeconds).toBeUndefined()
  await age(shared.token, 9)
  expect((await actorOf(house, shared.token)).kind).toBe('resident')
  await age(shared.token, 11)
  expect((await actorOf(house, shared.token)).kind).toBe('anyone')
  const own = await signInNew(house, 'Bác Máy Riêng', '0966 000 002')
  await age(own.token, 29 * 24 * 60)
  expect((await actorOf(house, own.token)).kind).toBe('resident')
  const { sessionId } = await residentOf(house, own.token)
  const { expires_at, created_at } = await house.open(({ db }) =>
    db.selectFrom('session').select(['expires_at', 'created_at']).where('id', '=', sessionId).executeTakeFirstOrThrow(),
  )
  expect(Math.round((expires_at.getTime() - created_at.getTime()) / 86_400_000)).toBe(90)
})

test('one signs out here, or everywhere else', async () => {
  const phone = '0966 000 003'
  const first = await signInNew(house, 'Bác Nhiều Máy', phone)
  const other = await house.call(choosePerson, { token: await provePhoneOf(house, phone), choice: `r${first.residentId}`, ...from })
  const me = await residentOf(house, first.token)
  expect((await house.call(getOwnAccount, {}, { as: me })).sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true])
  expect(await house.call(endOtherSessions, {}, { as: me })).toEqual({ ended: 1 })
  expect((await actorOf(house, other.token)).kind).toBe('anyone')
  expect(await house.call(signOut, {}, { as: me })).toEqual({ wasShared: false })
  expect((await actorOf(house, first.token)).kind).toBe('anyone')
})

test('another phone is added by its own code, and a phone by which others sign in is left to them', async () => {
  wait(24 * 60)
  const { token } = await signInNew(house, 'Phạm Thị Hai Số', '0977 000 001')
  const me = await residentOf(house, token)
  const add = async (phone: string) => {
    wait(2)
    const asked = await house.call(askPhoneCode, { phone, ...from, use: 'account' }, { as: me })
    await house.call(confirmPhoneCode, { token: asked.token, code: await lastCode(house) }, { as: me })
    await expect(house.call(choosePerson, { token: asked.token, choice: 'new', name: 'Kẻ Lạ', ...from })).rejects.toMatchObject({
      code: 'residents.proof_over',
    })
    return house.call(addPhone, { token: asked.token }, { as: me })
  }
  await add('0977 000 002')
  expect(await namesFor(house, await provePhoneOf(house, '0977 000 002'))).toEqual(['Phạm Thị Hai Số'])
  expect((await house.call(getOwnAccount, {}, { as: me })).ways.map(({ maskedPhone }) => maskedPhone)).toEqual(['0977 *** 001', '0977 *** 002'])
  await signInNew(house, 'Người Giữ Số', '0977 000 003')
  await expect(add('0977 000 003')).rejects.toMatchObject({ code: 'residents.phone_of_others' })
  await expect(house.call(askPhoneCode, { phone: PHONE, ...from, use: 'account' })).rejects.toMatchObject({ code: 'residents.not_signed_in' })
})

test('a phone somebody else merely claimed brings nothing of theirs', async () => {
  wait(24 * 60)
  const phone = '0977 000 009'
  const claimant = await signInNew(house, 'Người Khai Số', '0977 000 008')
  const { contactId } = await residentOf(house, claimant.token)
  await house.open((ctx) => claimPhone(ctx, { contactId, phone: normalisePhone(phone) ?? '', isVerified: false }))
  expect(await namesFor(house, await provePhoneOf(house, phone))).toEqual([])
})

test('without a way to send SMS it says so to everybody alike', async () => {
  await house.open(({ db }) => db.updateTable('channel_account').set({ state: 'disabled' }).execute())
  await expect(ask('0988 000 001')).rejects.toMatchObject({ code: 'messaging.no_sms' })
})
