import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCommune, listHamlets } from '#communes'
import type { Commune } from '#platform/context'
import { codeAt } from '#platform/one-time-codes'
import { type World, world } from '#platform/testing'
import { seedAccounts } from '../../seeds/accounts.ts'
import { seedCommunes } from '../../seeds/communes.ts'
import { communesModule } from '../communes/module.ts'
import { giveDemoProofs } from './give-demo-proofs.ts'
import { accountsModule } from './module.ts'
import { roleNames, roles } from './roles.ts'
import { signIn } from './sign-in.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { actorOfToken, from, makePerson } from './testing-staff.ts'

let w: World
let communes: { commune: Commune; host: string }[]

beforeAll(async () => {
  w = await world({ modules: [communesModule, accountsModule], roles })
  // The world's own two communes have the demonstration's slugs; these make way.
  await w.open((ctx) => ctx.db.updateTable('commune').set({ slug: 'cu-mot', hosts: [] }).execute())
  await w.open((ctx) => ctx.db.updateTable('commune').set({ slug: 'cu-hai', hosts: [] }).execute(), { in: w.other })
  communes = await seedCommunes(w.runtime)
})
afterAll(() => w.close())

test('three communes: one on localhost with 29 residential areas, one beside it, one to practise in', async () => {
  expect(communes.map(({ commune, host }) => [commune.slug, commune.kind, host])).toEqual([
    ['lam-thao', 'demo', 'localhost'],
    ['vinh-thanh', 'demo', 'vinh-thanh.localhost'],
    ['tap-huan', 'practice', 'tap-huan.localhost'],
  ])
  const [first] = communes
  expect(await w.call(listHamlets, {}, { in: first!.commune })).toHaveLength(29)
  expect(await w.call(getCommune, {}, { in: first!.commune })).toMatchObject({ unitCode: '08494', province: 'tỉnh Phú Thọ', kind: 'demo' })
})

test('seeding twice changes nothing', async () => {
  expect(await seedCommunes(w.runtime)).toEqual(communes)
  expect(await seedAccounts(w.runtime, communes)).toEqual(await seedAccounts(w.runtime, communes))
})

test('every role is there, two administrators, and each signs in with password and code and not without', async () => {
  const accounts = await seedAccounts(w.runtime, communes)
  const held = new Set<string>()
  for (const account of accounts.filter(({ host }) => host === 'localhost')) {
    const place = communes[0]!.commune
    const first = await w.call(signIn, { login: account.login, password: account.password, ...from }, { in: place })
    if (first.outcome !== 'second_proof') throw new Error(`${account.login}: ${first.outcome}`)
    expect(await w.call(signInWithCode, { stepToken: first.stepToken, code: '', ...from }, { in: place })).toEqual({ outcome: 'wrong' })
    const second = await w.call(signInWithCode, { stepToken: first.stepToken, code: codeAt(account.totpSecret, w.clock.now()), ...from }, { in: place })
    if (second.outcome !== 'signed_in') throw new Error(`${account.login}: ${second.outcome}`)
    const actor = await actorOfToken(w, second.sessionToken, place)
    for (const { role } of actor.kind === 'staff' ? actor.grants : []) held.add(role)
  }
  expect([...held].sort()).toEqual([...roleNames].sort())
  expect(accounts.filter(({ host, role }) => host === 'localhost' && role === 'Quản trị')).toHaveLength(2)
  expect(new Set(accounts.map(({ totpSecret }) => totpSecret)).size).toBe(accounts.length)
})

test('known proofs are never given in a live commune', async () => {
  const person = await makePerson(w, 'that', 'officer', w.other)
  const giving = w.call(
    giveDemoProofs,
    { accountId: person.accountId, password: 'cau-qua-song-2026', totpSecret: 'A'.repeat(32) },
    { as: w.system, in: w.other },
  )
  await expect(giving).rejects.toMatchObject({ code: 'accounts.not_for_live_commune' })
})
