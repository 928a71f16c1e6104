import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeAt } from '#platform/one-time-codes'
import { type World, world } from '#platform/testing'
import { communesModule } from '../communes/module.ts'
import { lockedUntil } from './lock-out.ts'
import { accountsModule } from './module.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { signOut } from './sign-out.ts'
import { actorOfToken, from, makePerson, PASSWORD, type Person, signInAs } from './testing-staff.ts'

let w: World
let person: Person

beforeAll(async () => {
  w = await world({ modules: [communesModule, accountsModule], roles })
  person = await makePerson(w, 'tran.thi.lua', 'officer')
})
afterAll(() => w.close())

const firstStep = (login: string, password: string, address = from.address, place = w.commune) =>
  w.call(signIn, { login, password, address, device: '' }, { in: place })

async function stepTokenOf(login: string): Promise<string> {
  const first = await firstStep(login, PASSWORD)
  if (first.outcome !== 'second_proof') throw new Error(first.outcome)
  return first.stepToken
}

const inMinutes = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 8, minutes))
test.each([
  ['four failures', [0, 1, 2, 3], 4, null],
  ['five within a quarter of an hour', [0, 1, 2, 3, 4], 5, 19],
  ['five, the first too long ago', [0, 12, 13, 14, 15], 16, null],
  ['a quarter of an hour after the last', [0, 1, 2, 3, 4], 19, null],
])('lock-out: %s', (_name, failures, now, until) => {
  expect(lockedUntil(failures.map(inMinutes), inMinutes(now))).toEqual(until === null ? null : inMinutes(until))
})

test('password and code open a session whose cookie names the person, role and all', async () => {
  const token = await signInAs(w, person)
  const actor = await actorOfToken(w, token)
  expect(actor).toMatchObject({
    kind: 'staff',
    accountId: person.accountId,
    name: 'Người tran.thi.lua',
    grants: [{ role: 'officer', hamletId: null, field: null }],
  })
})

test('the password alone opens nothing: its token is no session', async () => {
  const stepToken = await stepTokenOf(person.login)
  expect(await actorOfToken(w, stepToken)).toEqual({ kind: 'anyone' })
})

test.each([
  ['a wrong password', 'tran.thi.lua', 'sai rồi sai nữa'],
  ['a name that is nobody’s', 'khong.co.ai', PASSWORD],
  ['a name with the password empty', 'tran.thi.lua', ''],
])('%s is the same plain no', async (_name, login, password) => {
  expect(await firstStep(login, password)).toEqual({ outcome: 'wrong' })
})

test('the same name and password mean nothing in another commune', async () => {
  expect(await firstStep(person.login, PASSWORD, from.address, w.other)).toEqual({ outcome: 'wrong' })
})

test('a code counts once, and a code of ten minutes ago not at all', async () => {
  const code = codeAt(person.secret, w.clock.now())
  const first = await w.call(signInWithCode, { stepToken: await stepTokenOf(person.login), code, ...from })
  expect(first.outcome).toBe('signed_in')
  const again = await w.call(signInWithCode, { stepToken: await stepTokenOf(person.login), code, ...from })
  expect(again).toEqual({ outcome: 'wrong' })
  w.clock.advance(600_000)
  expect(await w.call(signInWithCode, { stepToken: await stepTokenOf(person.login), code, ...from })).toEqual({ outcome: 'wrong' })
})

test('a step is over after five minutes, and after it was used', async () => {
  const stepToken = await stepTokenOf(person.login)
  w.clock.advance(5 * 60_000)
  await expect(w.call(signInWithCode, { stepToken, code: '000000', ...from })).rejects.toMatchObject({ code: 'accounts.step_over' })
  const used = await stepTokenOf(person.login)
  await w.call(signInWithCode, { stepToken: used, code: codeAt(person.secret, w.clock.now()), ...from })
  w.clock.advance(60_000)
  await expect(w.call(signInWithCode, { stepToken: used, code: codeAt(person.secret, w.clock.now()), ...from })).rejects.toMatchObject({
    code: 'accounts.step_over',
  })
})

test.each(['co.that', 'khong.that'])('five failures lock the name %s for a quarter of an hour, real or not, even for the right password', async (login) => {
  if (login === 'co.that') await makePerson(w, login, 'editor')
  for (let attempt = 0; attempt < 5; attempt++) expect(await firstStep(login, 'không phải')).toEqual({ outcome: 'wrong' })
  const locked = await firstStep(login, PASSWORD)
  expect(locked).toEqual({ outcome: 'locked', until: new Date(w.clock.now().getTime() + 15 * 60_000) })
  w.clock.advance(15 * 60_000)
  expect((await firstStep(login, PASSWORD)).outcome).toBe(login === 'co.that' ? 'second_proof' : 'wrong')
})

test('wrong codes lock the name as wrong passwords do', async () => {
  const victim = await makePerson(w, 'ma.sai', 'editor')
  const stepToken = await stepTokenOf(victim.login)
  for (let attempt = 0; attempt < 5; attempt++) expect(await w.call(signInWithCode, { stepToken, code: '12', ...from })).toEqual({ outcome: 'wrong' })
  const right = codeAt(victim.secret, w.clock.now())
  expect((await w.call(signInWithCode, { stepToken, code: right, ...from })).outcome).toBe('locked')
})

test('attempts at the same moment cannot slip past the lock', async () => {
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => firstStep('cung.luc', 'không phải')))
  expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5)
  expect(outcomes.filter(({ outcome }) => outcome === 'locked')).toHaveLength(7)
})

test('an address that failed sixty times must wait, others need not', async () => {
  for (let attempt = 0; attempt < 60; attempt++) await firstStep(`ten.thu.${attempt}`, 'không phải', '198.51.100.9')
  expect(await firstStep(person.login, PASSWORD, '198.51.100.9')).toEqual({ outcome: 'limited' })
  expect((await firstStep(person.login, PASSWORD)).outcome).toBe('second_proof')
})

test('a session lives in its commune alone', async () => {
  const token = await signInAs(w, person)
  expect(await actorOfToken(w, token)).toMatchObject({ kind: 'staff' })
  expect(await actorOfToken(w, token, w.other)).toEqual({ kind: 'anyone' })
})

test('row security hides sessions from a transaction of another commune and from one without', async () => {
  await signInAs(w, person)
  const count = async (place: string) => {
    const client = await w.pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.commune', $1, true)`, [place])
      const { rows } = await client.query<{ count: string }>('select count(*) from session')
      return Number(rows[0]?.count)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  expect(await count(String(w.commune.id))).toBeGreaterThan(0)
  expect(await count(String(w.other.id))).toBe(0)
  expect(await count('')).toBe(0)
})

/** Makes the session look as if it was last used, or opened, so long ago. */
async function age(column: 'last_seen_at' | 'expires_at', minutes: number): Promise<void> {
  await w.open((ctx) =>
    ctx.db
      .updateTable('session')
      .set({ [column]: new Date(Date.now() - minutes * 60_000) })
      .execute(),
  )
}

test('a session ends after thirty idle minutes, or as many as the commune set', async () => {
  const token = await signInAs(w, person)
  await age('last_seen_at', 29)
  expect(await actorOfToken(w, token)).toMatchObject({ kind: 'staff' })
  await age('last_seen_at', 31)
  expect(await actorOfToken(w, token)).toEqual({ kind: 'anyone' })
  await w.open((ctx) => ctx.db.insertInto('account_setting').values({ commune_id: w.commune.id, idle_minutes: 60 }).execute())
  expect(await actorOfToken(w, token)).toMatchObject({ kind: 'staff' })
})

test('a session in use is noted once a minute, and dies when its twelve hours are over', async () => {
  const token = await signInAs(w, person)
  const seen = () => w.open((ctx) => ctx.db.selectFrom('session').select('last_seen_at').orderBy('id', 'desc').executeTakeFirstOrThrow())
  await age('last_seen_at', 5)
  await actorOfToken(w, token)
  const first = (await seen()).last_seen_at
  expect(Date.now() - first.getTime()).toBeLessThan(60_000)
  await actorOfToken(w, token)
  expect((await seen()).last_seen_at).toEqual(first)
  await age('expires_at', 1)
  expect(await actorOfToken(w, token)).toEqual({ kind: 'anyone' })
})

test('signing out ends the session', async () => {
  const token = await signInAs(w, person)
  const actor = await actorOfToken(w, token)
  await w.call(signOut, {}, { as: actor })
  expect(await actorOfToken(w, token)).toEqual({ kind: 'anyone' })
  await w.call(signOut, {})
})

test('neither password, code nor token stands in the audit trail or in clear in any table', async () => {
  const token = await signInAs(w, person)
  const dump = await w.open(async (ctx) => {
    const entries = await ctx.db.selectFrom('audit_entry').selectAll().execute()
    const sessions = await ctx.db.selectFrom('session').selectAll().execute()
    const accounts = await ctx.db.selectFrom('account').selectAll().execute()
    return JSON.stringify([entries, sessions, accounts])
  })
  expect(dump).toContain('accounts.sign-in')
  for (const secret of [PASSWORD, token, person.secret]) expect(dump).not.toContain(secret)
})
