import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { lookUp } from './look-up.ts'
import { takeIn } from './take-in.ts'
import { casesWorld, file, refusal } from './testing-cases.ts'

let house: World
beforeAll(async () => {
  house = await casesWorld()
})
afterAll(() => house.close())

let count = 0
const fromSomewhere = () => `203.0.113.${++count}`
const look = (refOrCode: string, lastDigits: string, address = fromSomewhere()) => house.call(lookUp, { refOrCode, lastDigits, address })

test('the look-up name or the code with the last four digits shows where it stands and dates, and nothing of anybody', async () => {
  const { ref, caseId } = await file(house)
  const officer = await house.staff('officer')
  const { code } = await house.call(takeIn, { caseId }, { as: officer })
  const { found } = await look(`${ref.slice(0, 3)}-${ref.slice(3)}`.toLowerCase(), '5438')
  expect(found).toMatchObject({ ref, code, state: 'taken_in', stateWords: 'đã tiếp nhận', isOnlyPrepared: false })
  expect(JSON.stringify(found)).not.toMatch(/Lành|khai sinh|0912|officer/)
  expect((await look(code ?? '', '5438')).found?.ref).toBe(ref)
})

test('wrong digits and a name nobody has get the same answer', async () => {
  const { ref } = await file(house)
  const unknown = ref.startsWith('2') ? `3${ref.slice(1)}` : `2${ref.slice(1)}`
  expect(await look(ref, '0000')).toEqual(await look(unknown, '5438'))
  expect(await look(ref, '0000')).toEqual({ found: null })
})

test('a case guessed at five times in the hour answers nobody, as if unknown, and does again an hour later', async () => {
  const { ref } = await file(house)
  for (let guess = 0; guess < 5; guess++) expect((await look(ref, String(1000 + guess))).found).toBeNull()
  expect((await look(ref, '5438')).found).toBeNull()
  house.clock.advance(61 * 60_000)
  expect((await look(ref, '5438')).found?.ref).toBe(ref)
})

test('an address wrong twenty times in the hour is refused, also when it guesses all at once', async () => {
  const cases = await Promise.all(Array.from({ length: 30 }, () => file(house)))
  const address = fromSomewhere()
  const tried = await Promise.allSettled(cases.map(({ ref }) => look(ref, '0000', address)))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  await expect(look(cases[29]?.ref ?? '', '5438', address)).rejects.toMatchObject(refusal('cases.too_many_look_ups'))
  expect((await look(cases[29]?.ref ?? '', '5438')).found).not.toBeNull()
})

test('another commune does not know it, a case without a phone tells nobody, and digits are four', async () => {
  const { ref } = await file(house)
  expect(await house.call(lookUp, { refOrCode: ref, lastDigits: '5438', address: fromSomewhere() }, { in: house.other })).toEqual({ found: null })
  const silent = await file(house, { applicantPhone: null })
  expect((await look(silent.ref, '0000')).found).toBeNull()
  await expect(look(ref, '54')).rejects.toMatchObject(refusal('platform.invalid_input'))
})
