import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { cookieOf, privacyWorld, siteOver } from '../privacy/testing-privacy.ts'
import { editPersonPage } from './edit-person.page.tsx'
import { householdPage } from './household.page.tsx'
import { newHouseholdPage } from './new-household.page.tsx'
import { newPersonPage } from './new-person.page.tsx'
import { peoplePage } from './people.page.tsx'
import { personPage } from './person.page.tsx'
import { recordAuthorisationPage } from './record-authorisation.page.tsx'
import { somebody } from './testing-register.ts'

let house: World
let app: FastifyInstance
let cookies: { phien: string }
beforeAll(async () => {
  house = await privacyWorld()
  app = await siteOver(house, [peoplePage, newPersonPage, personPage, editPersonPage, recordAuthorisationPage, newHouseholdPage, householdPage])
  cookies = await cookieOf(house, await house.staff('officer'))
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const headers = { host: 'lam-thao.localhost', 'content-type': 'application/x-www-form-urlencoded' }
const get = (url: string) => app.inject({ url, headers: { host: headers.host }, cookies })
const post = (url: string, form: Record<string, string>) => app.inject({ method: 'POST', url, headers, cookies, payload: new URLSearchParams(form).toString() })

test('what is looked for never stands in the address; a changed address looks for nothing', async () => {
  await somebody(house, { fullName: 'Kiều Thị Kín', identityNumber: '025170123456' })
  for (const q of ['kieu kin', '025170123456']) {
    const { headers: told } = await post('/office/dan-cu', { act: 'search', q })
    const address = String(told.location)
    expect(address).not.toMatch(/kieu|kin\b|025170123456/)
    expect((await get(address)).body).toContain('Kiều Thị Kín')
    expect((await get(address.replace(/tim=.{6}/, 'tim=xxxxxx'))).statusCode).toBe(200)
  }
})

test('somebody is added, put into a household and acted for, page after page without script', async () => {
  const added = await post('/office/dan-cu/them', { fullName: 'Mạc Văn Ông', birthYear: '1950', phone: '0912345438' })
  const path = String(added.headers.location).split('?')[0] ?? ''
  const id = path.split('/').at(-1) ?? ''
  const other = String((await post('/office/dan-cu/them', { fullName: 'Mạc Thị Cháu', birthYear: '1990' })).headers.location).match(/\d+/)?.[0] ?? ''
  const home = await post('/office/ho-gia-dinh/them', { act: 'save', member: id, [`role-${id}`]: 'head', bookNumber: '2507' })
  expect((await get(String(home.headers.location))).body).toContain('Hộ Mạc Văn Ông')
  const search = await post(`${path}/lam-thay`, { act: 'search', q: 'mac chau' })
  expect((await get(String(search.headers.location))).body).toContain(`${path}/lam-thay?nguoi=${other}`)
  const form = { act: 'record', basis: 'relative', agreedHow: 'desk', evidence: 'Ông nói tại quầy' }
  const wrong = await post(`${path}/lam-thay?nguoi=${other}`, { ...form, startsOn: '2026-12-01', endsOn: '2026-11-01' })
  expect([wrong.statusCode, wrong.body.includes('Ông nói tại quầy')]).toEqual([422, true])
  expect((await post(`${path}/lam-thay?nguoi=${other}`, form)).statusCode).toBe(303)
  expect((await get(path)).body).toContain('Mạc Thị Cháu')
})

test('a refused correction keeps what was typed; numbers written before are never filled in', async () => {
  const id = await somebody(house, { fullName: 'Tô Thị Giữ', identityNumber: '025170654321' })
  expect((await get(`/office/dan-cu/${id}/sua`)).body).not.toContain('025170654321')
  const { statusCode, body } = await post(`/office/dan-cu/${id}/sua`, { fullName: 'Tô Thị Giữ Lại', phone: '12' })
  expect([statusCode, body.includes('Tô Thị Giữ Lại'), body.includes('10 chữ số')]).toEqual([422, true, true])
  expect((await get('/office/dan-cu/khong')).statusCode).toBe(404)
  expect((await get('/office/dan-cu/999999')).statusCode).toBe(404)
})
