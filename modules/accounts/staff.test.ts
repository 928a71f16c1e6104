import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addHamlet } from '#communes'
import type { Actor } from '#platform/access'
import { codeAt } from '#platform/one-time-codes'
import { operation } from '#platform/operation'
import { reaction } from '#platform/runtime'
import { type World, world } from '#platform/testing'
import { communesModule } from '../communes/module.ts'
import { activateAccount } from './activate-account.ts'
import { createAccount } from './create-account.ts'
import { deactivateAccount } from './deactivate-account.ts'
import { editAccount } from './edit-account.ts'
import { editRoles } from './edit-roles.ts'
import { endAccountSessions } from './end-account-sessions.ts'
import { accountLeft } from './events.ts'
import { getAccount } from './get-account.ts'
import { getActivation } from './get-activation.ts'
import { type Grant, problemOfGrants } from './grants.ts'
import { listAccounts } from './list-accounts.ts'
import { listColleagues } from './list-colleagues.ts'
import { accountsModule } from './module.ts'
import { renewActivation } from './renew-activation.ts'
import { roles } from './roles.ts'
import { actorOfToken, makePerson, PASSWORD, secretOf, signInAs } from './testing-staff.ts'

const heard: unknown[] = []
const hearing = {
  name: 'hearing',
  operations: [],
  reactions: [reaction(accountLeft, 'hearing.account-left', async (_work, payload) => void heard.push(payload))],
}

let w: World
let administrator: Extract<Actor, { kind: 'staff' }>
let officer: Extract<Actor, { kind: 'staff' }>

beforeAll(async () => {
  w = await world({ modules: [communesModule, accountsModule, hearing], roles })
  administrator = await w.staff('administrator')
  officer = await w.staff('officer')
})
afterAll(() => w.close())

const grant = (role: Grant['role'], more: Partial<Grant> = {}): Grant => ({ role, hamletId: null, field: null, ...more })

test.each([
  [[grant('officer')], null],
  [[grant('hamlet_head')], 'accounts.role_needs_hamlet'],
  [[grant('hamlet_head', { hamletId: 3 })], null],
  [[grant('specialist', { field: 'hộ tịch' })], null],
  [[grant('administrator', { hamletId: 3 })], 'accounts.role_has_no_scope'],
  [[grant('auditor', { field: 'đất đai' })], 'accounts.role_has_no_scope'],
])('grants %j: %s', (list, problem) => {
  expect(problemOfGrants(list)).toBe(problem)
})

test('an account is opened, activated with its link, and then signs in', async () => {
  const made = await w.call(
    createAccount,
    { login: 'Ha.Van.Sau', name: 'Hà Văn Sáu', phone: '0912 345 678', grants: [{ role: 'specialist', field: 'hộ tịch' }] },
    { as: administrator },
  )
  const shown = await w.call(getActivation, { token: made.activationToken })
  expect(shown).toMatchObject({ login: 'ha.van.sau', name: 'Hà Văn Sáu', secret: await secretOf(w, made.accountId) })
  expect(shown.codeAddress).toContain('otpauth://totp/')
  await w.call(activateAccount, { token: made.activationToken, newPassword: PASSWORD, code: codeAt(shown.secret, w.clock.now()) })
  w.clock.advance(60_000)
  const token = await signInAs(w, { accountId: made.accountId, login: 'ha.van.sau', secret: shown.secret })
  expect(await actorOfToken(w, token)).toMatchObject({ grants: [{ role: 'specialist', hamletId: null, field: 'hộ tịch' }] })
  const account = await w.call(getAccount, { accountId: made.accountId }, { as: administrator })
  expect(account).toMatchObject({ phone: '0912 345 678', isActivated: true, hasCodeApp: true })
})

test('an activation link works once, for three days, in its commune, with the right code and a password that is not plain', async () => {
  const { activationToken: token, accountId } = await w.call(
    createAccount,
    { login: 'mot.lan', name: 'Một Lần', grants: [{ role: 'editor' }] },
    { as: administrator },
  )
  const code = () => secretOf(w, accountId).then((secret) => codeAt(secret, w.clock.now()))
  await expect(w.call(getActivation, { token }, { in: w.other })).rejects.toMatchObject({ code: 'accounts.activation_not_found' })
  await expect(w.call(activateAccount, { token, newPassword: PASSWORD, code: '1' })).rejects.toMatchObject({ code: 'accounts.code_not_right' })
  await expect(w.call(activateAccount, { token, newPassword: 'xã mot.lan đây', code: await code() })).rejects.toMatchObject({
    code: 'accounts.password_too_plain',
  })
  await expect(w.call(activateAccount, { token, newPassword: 'ngắn', code: await code() })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  const renewed = await w.call(renewActivation, { accountId }, { as: administrator })
  await expect(w.call(getActivation, { token })).rejects.toMatchObject({ code: 'accounts.activation_not_found' })
  await w.call(activateAccount, { token: renewed.activationToken, newPassword: PASSWORD, code: await code() })
  await expect(w.call(activateAccount, { token: renewed.activationToken, newPassword: PASSWORD, code: await code() })).rejects.toMatchObject({
    code: 'accounts.activation_not_found',
  })
  await expect(w.call(renewActivation, { accountId }, { as: administrator })).rejects.toMatchObject({ code: 'accounts.already_active' })
  const late = await w.call(createAccount, { login: 'ba.ngay', name: 'Ba Ngày', grants: [{ role: 'editor' }] }, { as: administrator })
  w.clock.advance(72 * 3_600_000)
  await expect(w.call(getActivation, { token: late.activationToken })).rejects.toMatchObject({ code: 'accounts.activation_not_found' })
})

test('accounts are the administrator’s to open; a sign-in name is unique in its commune only', async () => {
  const wanted = { login: 'trung.ten', name: 'Trùng Tên', grants: [{ role: 'officer' as const }] }
  await expect(w.call(createAccount, wanted, { as: officer })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  await expect(w.call(createAccount, wanted)).rejects.toMatchObject({ code: 'platform.not_signed_in' })
  await w.call(createAccount, wanted, { as: administrator })
  await expect(w.call(createAccount, wanted, { as: administrator })).rejects.toMatchObject({ code: 'accounts.login_taken' })
  await w.call(createAccount, wanted, { as: w.system, in: w.other })
  await expect(w.call(createAccount, { ...wanted, login: 'Có Dấu' }, { as: administrator })).rejects.toMatchObject({ code: 'platform.invalid_input' })
})

test('the list shows the commune’s own staff, and colleagues show neither their own phone nor sign-in name', async () => {
  const logins = (await w.call(listAccounts, {}, { as: administrator })).map((account) => account.login)
  expect(logins).toContain('ha.van.sau')
  const stranger = await w.staff('administrator', { in: w.other })
  expect((await w.call(listAccounts, {}, { as: stranger, in: w.other })).map((account) => account.login)).not.toContain('ha.van.sau')
  const colleagues = await w.call(listColleagues, {}, { as: officer })
  expect(colleagues.length).toBeGreaterThan(2)
  expect(Object.keys(colleagues[0] ?? {}).sort()).toEqual(['field', 'fields', 'hamletIds', 'id', 'name', 'title', 'workPhone'])
})

test('roles are replaced, narrowed to hamlets of this commune, and hold from the next request', async () => {
  const person = await makePerson(w, 'doi.vai', 'officer')
  const token = await signInAs(w, person)
  const { hamletId } = await w.call(addHamlet, { name: 'Khu Đông' }, { as: administrator })
  const elsewhere = await w.call(addHamlet, { name: 'Khu Tây' }, { as: w.system, in: w.other })
  await w.call(editRoles, { accountId: person.accountId, grants: [{ role: 'hamlet_head', hamletId }] }, { as: administrator })
  expect(await actorOfToken(w, token)).toMatchObject({ grants: [{ role: 'hamlet_head', hamletId, field: null }] })
  await expect(
    w.call(editRoles, { accountId: person.accountId, grants: [{ role: 'hamlet_head', hamletId: elsewhere.hamletId }] }, { as: administrator }),
  ).rejects.toMatchObject({ code: 'accounts.hamlet_not_found' })
  await expect(w.call(editRoles, { accountId: person.accountId, grants: [] }, { as: administrator })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  await expect(w.call(editRoles, { accountId: person.accountId, grants: [{ role: 'officer' }] }, { as: officer })).rejects.toMatchObject({
    code: 'platform.not_allowed',
  })
  await expect(w.call(editRoles, { accountId: person.accountId, grants: [{ role: 'officer' }] }, { as: w.system, in: w.other })).rejects.toMatchObject({
    code: 'accounts.account_not_found',
  })
})

test('the commune keeps an administrator', async () => {
  const alone = await w.staff('administrator', { in: w.other })
  const others = (await w.call(listAccounts, {}, { as: alone, in: w.other })).filter(
    (account) => account.id !== alone.accountId && account.grants.some(({ role }) => role === 'administrator'),
  )
  for (const { id } of others) await w.call(editRoles, { accountId: id, grants: [{ role: 'officer' }] }, { as: alone, in: w.other })
  const losing = { accountId: alone.accountId, grants: [{ role: 'officer' as const }] }
  await expect(w.call(editRoles, losing, { as: alone, in: w.other })).rejects.toMatchObject({ code: 'accounts.last_administrator' })
  const successorId = others[0]?.id ?? 0
  await expect(w.call(deactivateAccount, { accountId: alone.accountId, successorId, reason: 'thôi việc' }, { as: alone, in: w.other })).rejects.toMatchObject({
    code: 'accounts.last_administrator',
  })
})

test('who leaves is signed out at once, cannot come back, and the successor is told of', async () => {
  const leaver = await makePerson(w, 'nghi.viec', 'officer')
  const token = await signInAs(w, leaver)
  await w.call(deactivateAccount, { accountId: leaver.accountId, successorId: officer.accountId, reason: 'chuyển công tác' }, { as: administrator })
  expect(await actorOfToken(w, token)).toEqual({ kind: 'anyone' })
  await expect(signInAs(w, leaver)).rejects.toThrow('wrong')
  await w.runJobs()
  expect(heard).toEqual([{ accountId: leaver.accountId, successorId: officer.accountId }])
  const account = await w.call(getAccount, { accountId: leaver.accountId }, { as: administrator })
  expect(account).toMatchObject({ isActive: false, leftAt: w.clock.now() })
  await expect(w.call(editAccount, { accountId: leaver.accountId, name: 'Khác' }, { as: administrator })).rejects.toMatchObject({
    code: 'accounts.account_left',
  })
})

test('nobody leaves without a successor at work in the same commune', async () => {
  const leaver = await makePerson(w, 'chua.nghi', 'officer')
  const stranger = await w.staff('officer', { in: w.other })
  for (const successorId of [leaver.accountId, stranger.accountId, 999_999])
    await expect(w.call(deactivateAccount, { accountId: leaver.accountId, successorId, reason: 'x' }, { as: administrator })).rejects.toMatchObject({
      code: 'accounts.successor_not_fit',
    })
  await expect(
    w.call(deactivateAccount, { accountId: leaver.accountId, successorId: officer.accountId, reason: '' }, { as: administrator }),
  ).rejects.toMatchObject({
    code: 'platform.invalid_input',
  })
  expect(heard).toHaveLength(1)
})

test('an administrator edits a person and ends their sessions', async () => {
  const person = await makePerson(w, 'sua.doi', 'officer')
  const token = await signInAs(w, person)
  await w.call(
    editAccount,
    { accountId: person.accountId, title: 'Công chức tư pháp', phone: '0987 000 111', workPhone: '0210 3000 124' },
    { as: administrator },
  )
  expect(await w.call(getAccount, { accountId: person.accountId }, { as: administrator })).toMatchObject({
    ...{ title: 'Công chức tư pháp', phone: '0987 000 111', workPhone: '0210 3000 124' },
  })
  expect(await w.call(endAccountSessions, { accountId: person.accountId }, { as: administrator })).toEqual({ ended: 1 })
  expect(await actorOfToken(w, token)).toEqual({ kind: 'anyone' })
})

test('what a role does not name it cannot call', async () => {
  const probe = operation({
    name: 'accounts.probe-rights',
    kind: 'ask',
    may: 'granted',
    summary: '',
    input: z.object({}),
    output: z.object({}),
    run: async () => ({}),
  })
  await w.call(probe, {}, { as: administrator })
  for (const role of ['leader', 'officer', 'specialist', 'editor', 'hamlet_head', 'auditor'])
    await expect(w.call(probe, {}, { as: await w.staff(role) })).rejects.toMatchObject({ code: 'platform.not_allowed' })
})
