import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePerson } from '#people'
import type { World } from '#platform/testing'
import { cookieOf, siteOver } from '../privacy/testing-privacy.ts'
import { accountPage } from './account.page.tsx'
import { linkAccountPage } from './link-account.page.tsx'
import { personAccountPage } from './person-account.page.tsx'
import { residentWorld, signInNew } from './testing-residents.ts'

const NUMBER = '025148000777'
const host = 'lam-thao.localhost'
let house: World
let app: FastifyInstance
beforeAll(async () => {
  house = await residentWorld()
  app = await siteOver(house, [accountPage, linkAccountPage, personAccountPage])
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const post = (url: string, form: Record<string, string>, cookies: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    cookies,
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
const get = (url: string, cookies: Record<string, string>) => app.inject({ url, cookies, headers: { host } })

test('the number typed stands in no address and no page, right or wrong', async () => {
  await house.open((ctx) => ensurePerson(ctx, { fullName: 'Đỗ Thị Mơ', identityNumber: NUMBER, phone: '0912340777' }))
  const { token: phien } = await signInNew(house, 'Mơ', '0912340777')
  expect((await get('/tai-khoan', { phien })).body).toContain('Nối với sổ của xã')
  for (const identityNumber of ['025100000123', '02510000012']) {
    const answer = await post('/tai-khoan/noi-so', { act: 'number', identityNumber }, { phien })
    expect(`${answer.headers.location} ${answer.body}`).not.toContain(identityNumber)
  }
  const missed = await get('/tai-khoan/noi-so?con=4', { phien })
  expect(missed.body).toContain('Chưa nối được')
  const right = await post('/tai-khoan/noi-so', { act: 'number', identityNumber: NUMBER }, { phien })
  expect(right.headers.location).toBe('/tai-khoan?xong=noi')
  expect((await get('/tai-khoan?xong=noi', { phien })).body).toContain('Đã nối với sổ của xã')
})

test('a code is shown to the browser that asked alone; the desk’s form keeps what was typed and asks about another name', async () => {
  const { personId } = await house.open((ctx) => ensurePerson(ctx, { fullName: 'Đỗ Thị Mận', identityNumber: '025148000778' }))
  const { token: phien } = await signInNew(house, 'Nguyễn Văn Khác', '0912340778')
  const asked = await post('/tai-khoan/noi-so', { act: 'code' }, { phien })
  const kept = asked.cookies.find(({ name }) => name === 'ma-noi')?.value ?? ''
  const spoken = /(\d{3}) (\d{3})/.exec((await get('/tai-khoan/noi-so', { phien, 'ma-noi': kept })).body)
  const code = `${spoken?.[1]}${spoken?.[2]}`
  expect(code).toMatch(/^\d{6}$/)
  expect((await get('/tai-khoan/noi-so', { phien })).body).not.toContain(spoken?.[0] ?? '')
  const { token: other } = await signInNew(house, 'Người Lấy Trộm', '0912340779')
  expect((await get('/tai-khoan/noi-so', { phien: other, 'ma-noi': kept })).body).not.toContain(spoken?.[0] ?? '')

  const desk = await cookieOf(house, await house.staff('officer'))
  const path = `/office/dan-cu/${personId}/tai-khoan`
  const typed = { act: 'link', code, hasCompared: 'yes', reason: 'Mang căn cước đến' }
  const question = await post(path, typed, desk)
  expect(question.body).toContain('Nguyễn Văn Khác')
  expect(question.body).toContain('name="isNameRight"')
  expect((await post(path, { ...typed, code: '111' }, desk)).headers.location).toBe(`${path}?con=4`)
  expect((await post(path, { ...typed, isNameRight: 'yes' }, desk)).headers.location).toBe(`${path}?xong=noi`)
  const shown = (await get(path, desk)).body
  expect(shown).toContain('0912 *** 778')
  const contactId = /name="contactId" value="(\d+)"/.exec(shown)?.[1] ?? ''
  expect((await post(path, { act: 'end', contactId, why: 'wrong_person', reason: 'Nối nhầm' }, desk)).headers.location).toBe(`${path}?xong=cat`)
})
