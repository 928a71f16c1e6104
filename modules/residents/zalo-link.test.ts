import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Commune } from '#platform/context'
import type { World } from '#platform/testing'
import { choosePerson } from './choose-person.ts'
import { openZaloLink } from './open-zalo-link.ts'
import { readZaloLink } from './read-zalo-link.ts'
import { offerSignIn, takeSignInNumber } from './talk-about-sign-in.ts'
import { from, namesFor, residentOf, residentWorld } from './testing-residents.ts'
import { zaloSignInLink } from './zalo-sign-in-link.ts'

let house: World
let contactId: number
let stranger: number

beforeAll(async () => {
  house = await residentWorld()
  contactId = await contact()
  stranger = await contact()
})
afterAll(() => house.close())

const contact = async () => {
  const row = { commune_id: house.commune.id, created_at: house.clock.now() }
  return (await house.open(({ db }) => db.insertInto('contact').values(row).returning('id').executeTakeFirstOrThrow())).id
}
const link = async () => (await house.open((ctx) => zaloSignInLink(ctx, contactId, '/ho-so'))).split('/').at(-1) ?? ''
const open = (token: string, browserToken = '', place: Commune = house.commune) =>
  house.call(openZaloLink, { token, browserToken, address: from.address }, { in: place })
const read = (token: string, browserToken = '') => house.call(readZaloLink, { token, browserToken })
const says = (text: string, who = contactId) => house.open((ctx) => takeSignInNumber(ctx, who, text))

test('the number said back in the chat signs the first browser in, once', async () => {
  const token = await link()
  expect(await read(token)).toEqual({ state: 'unopened', number: null })
  const { browserToken } = await open(token)
  const { state, number } = await read(token, browserToken)
  expect([state, number]).toEqual(['number', expect.stringMatching(/^[1-9]\d$/)])
  await expect(house.call(choosePerson, { token: browserToken, choice: 'new', name: 'Bác Thơm', ...from })).rejects.toMatchObject({
    code: 'residents.proof_over',
  })
  expect(await says(number ?? '', stranger)).toBeNull()
  expect((await says(number ?? ''))?.sent).toContain('Đúng số')
  expect(await read(token, browserToken)).toEqual({ state: 'proved', number: null })
  expect(await namesFor(house, browserToken)).toEqual([])
  const entered = await house.call(choosePerson, { token: browserToken, choice: 'new', name: 'Bác Thơm', ...from })
  expect(entered.backTo).toBe('/ho-so')
  expect(await residentOf(house, entered.token)).toMatchObject({ contactId, name: 'Bác Thơm' })
  expect((await read(token, browserToken)).state).toBe('over')
  await expect(open(token, browserToken)).rejects.toMatchObject({ code: 'residents.link_over' })
})

test('forwarded, the link is of no use: opened elsewhere first it waits for a number only its owner can say, opened second it says so', async () => {
  const token = await link()
  const { browserToken: thief } = await open(token)
  expect((await read(token, 'browser of the owner')).state).toBe('elsewhere')
  await expect(open(token, 'browser of the owner')).rejects.toMatchObject({ code: 'residents.link_other_browser' })
  await expect(house.call(choosePerson, { token: thief, choice: 'new', name: 'Kẻ Trộm', ...from })).rejects.toMatchObject({ code: 'residents.proof_over' })
  expect(await read(token, '')).toEqual({ state: 'elsewhere', number: null })
})

test('three wrong numbers, fifteen minutes, or a newer link end a link', async () => {
  const token = await link()
  const { browserToken } = await open(token)
  const { number } = await read(token, browserToken)
  const wrong = number === '10' ? '11' : '10'
  expect((await says(wrong))?.sent).toContain('còn 2 lần')
  expect((await says(wrong))?.sent).toContain('còn 1 lần')
  expect((await says(wrong))?.sent).toContain('hết dùng')
  expect(await says(number ?? '')).toBeNull()
  expect((await read(token, browserToken)).state).toBe('over')

  const old = await link()
  const { browserToken: ofOld } = await open(old)
  await link()
  expect((await read(old, ofOld)).state).toBe('over')

  const late = await link()
  house.clock.advance(16 * 60_000)
  expect((await read(late)).state).toBe('over')
  await expect(open(late)).rejects.toMatchObject({ code: 'residents.link_over' })
})

test('two people pressing at once: one browser has it', async () => {
  const token = await link()
  const pressed = await Promise.allSettled([open(token), open(token), open(token)])
  expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a link of one commune is nothing to another', async () => {
  await expect(open(await link(), '', house.other)).rejects.toMatchObject({ code: 'residents.link_over' })
})

test.each([
  ['Hồ sơ của tôi', true],
  ['ho so cua toi', true],
  ['cho tôi xem hồ sơ của tôi', true],
  ['đăng nhập', true],
  ['Vào tài khoản của tôi.', true],
  ['hồ sơ xin cấp giấy phép xây dựng', false],
  ['đăng nhập VNeID bị lỗi thì làm sao', false],
  ['làm giấy khai sinh cho con', false],
])('"%s" asks for what is one’s own: %s', async (text, isAsked) => {
  const words = await house.open((ctx) => offerSignIn(ctx, contactId, text, 'https://xa.example'))
  expect(words !== null).toBe(isAsked)
  if (!words) return
  expect(words.sent).toMatch(/https:\/\/xa\.example\/dang-nhap\/z\/[\w-]{43}/)
  expect(words.kept).not.toContain('/dang-nhap/z/')
})

test('without the site’s address no link is sent; two digits out of nowhere are not taken', async () => {
  expect(await house.open((ctx) => offerSignIn(ctx, contactId, 'đăng nhập', ''))).toBeNull()
  expect(await says('47', stranger)).toBeNull()
})
