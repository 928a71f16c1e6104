import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import { type World, world } from '#platform/testing'
import { createAuthenticator } from '#platform/testing-authenticator'
import { communesModule } from '../communes/module.ts'
import { askPasskey } from './ask-passkey.ts'
import { beginPasskey } from './begin-passkey.ts'
import { confirmPasskey } from './confirm-passkey.ts'
import { getOwnAccount } from './get-own-account.ts'
import { accountsModule } from './module.ts'
import { removePasskey } from './remove-passkey.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'
import { actorOfToken, from, makePerson, PASSWORD, type Person, signInAs } from './testing-staff.ts'

const host = 'lam-thao.localhost:3000'
let w: World
let person: Person
let actor: Actor

beforeAll(async () => {
  w = await world({ modules: [communesModule, accountsModule], roles })
  person = await makePerson(w, 'co.khoa', 'officer')
  actor = await actorOfToken(w, await signInAs(w, person))
})
afterAll(() => w.close())

const own = () => w.call(getOwnAccount, {}, { as: actor })

async function addPasskey(authenticator: ReturnType<typeof createAuthenticator>): Promise<void> {
  await w.call(beginPasskey, { password: PASSWORD, host }, { as: actor })
  const { passkeyBegun } = await own()
  await w.call(confirmPasskey, { host, answer: authenticator.create(passkeyBegun ?? ''), name: 'Máy bàn' }, { as: actor })
}

async function asked(place = host): Promise<{ stepToken: string; options: string }> {
  const step = await w.call(signIn, { login: person.login, password: PASSWORD, ...from })
  if (step.outcome !== 'second_proof') throw new Error(step.outcome)
  const { options } = await w.call(askPasskey, { stepToken: step.stepToken, host: place })
  return { stepToken: step.stepToken, options: options ?? '' }
}

const mine = createAuthenticator(`http://${host}`)

test('a passkey is added after the password and then signs in; its counter is kept', async () => {
  await addPasskey(mine)
  expect(await own()).toMatchObject({ passkeys: [{ name: 'Máy bàn', lastUsedAt: null }], passkeyBegun: null })
  const { stepToken, options } = await asked()
  const proof = await w.call(signInWithPasskey, { stepToken, host, answer: mine.get(options), ...from })
  if (proof.outcome !== 'signed_in') throw new Error(proof.outcome)
  expect(await actorOfToken(w, proof.sessionToken)).toMatchObject({ kind: 'staff', accountId: person.accountId })
  expect((await own()).passkeys[0]?.lastUsedAt).toEqual(w.clock.now())
})

test.each([
  ['an answer to an earlier question', async () => mine.get((await asked()).options)],
  ['another authenticator', async (options: string) => createAuthenticator(`http://${host}`).get(options)],
  ['the right key at a look-alike site', async (options: string) => reorigin(mine.get(options), 'http://lam-thao.localhost.xau.example')],
  ['no JSON', async () => '{"id":'],
  ['JSON of another shape', async () => '{"id":5}'],
])('%s is a plain no, and counts as a failure', async (_name, answerTo) => {
  const { stepToken, options } = await asked()
  const before = await failures()
  expect(await w.call(signInWithPasskey, { stepToken, host, answer: await answerTo(options), ...from })).toEqual({ outcome: 'wrong' })
  expect(await failures()).toBe(before + 1)
  w.clock.advance(16 * 60_000)
})

const failures = () => w.open(async (ctx) => (await ctx.db.selectFrom('sign_in_failure').select('id').where('login', '=', person.login).execute()).length)

/** The same answer claiming to come from elsewhere; its signature no longer fits either. */
function reorigin(answer: string, origin: string): string {
  const parsed = JSON.parse(answer)
  const client = JSON.parse(Buffer.from(parsed.response.clientDataJSON, 'base64url').toString())
  parsed.response.clientDataJSON = Buffer.from(JSON.stringify({ ...client, origin })).toString('base64url')
  return JSON.stringify(parsed)
}

test('adding needs the present password, an answer that holds, and ten minutes at most', async () => {
  expect(await w.call(beginPasskey, { password: 'sai', host }, { as: actor })).toEqual({ outcome: 'wrong' })
  await expect(w.call(confirmPasskey, { host, answer: '{}', name: 'x' }, { as: actor })).rejects.toMatchObject({ code: 'accounts.enrolment_over' })
  await w.call(beginPasskey, { password: PASSWORD, host }, { as: actor })
  const { passkeyBegun } = await own()
  const second = createAuthenticator('http://khac.localhost:3000')
  await expect(w.call(confirmPasskey, { host, answer: second.create(passkeyBegun ?? ''), name: 'x' }, { as: actor })).rejects.toMatchObject({
    code: 'accounts.passkey_not_right',
  })
  w.clock.advance(10 * 60_000)
  await expect(w.call(confirmPasskey, { host, answer: mine.create(passkeyBegun ?? ''), name: 'x' }, { as: actor })).rejects.toMatchObject({
    code: 'accounts.enrolment_over',
  })
})

test('a passkey is removed by its owner; the last proof beside the password stays', async () => {
  const [passkey] = (await own()).passkeys
  const stranger = await actorOfToken(w, await signInAs(w, await makePerson(w, 'nguoi.khac', 'officer')))
  await expect(w.call(removePasskey, { passkeyId: passkey!.id }, { as: stranger })).rejects.toMatchObject({ code: 'accounts.passkey_not_found' })
  const seal = (totp_sealed: string | null) => w.open((ctx) => ctx.db.updateTable('account').set({ totp_sealed }).where('id', '=', person.accountId).execute())
  const { totp_sealed } = await w.open((ctx) => ctx.db.selectFrom('account').select('totp_sealed').where('id', '=', person.accountId).executeTakeFirstOrThrow())
  await seal(null)
  await expect(w.call(removePasskey, { passkeyId: passkey!.id }, { as: actor })).rejects.toMatchObject({ code: 'accounts.last_proof' })
  await seal(totp_sealed)
  await w.call(removePasskey, { passkeyId: passkey!.id }, { as: actor })
  expect((await own()).passkeys).toEqual([])
})
