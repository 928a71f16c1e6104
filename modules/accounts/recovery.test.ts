import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeAt } from '#platform/one-time-codes'
import { type World, world } from '#platform/testing'
import { communesModule } from '../communes/module.ts'
import { activateAccount } from './activate-account.ts'
import { askOwnRecovery } from './ask-own-recovery.ts'
import { askRecovery } from './ask-recovery.ts'
import { decideRecovery } from './decide-recovery.ts'
import { listRecoveries } from './list-recoveries.ts'
import { accountsModule } from './module.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'
import { actorOfToken, from, makePerson, PASSWORD, type Person, secretOf, signInAs } from './testing-staff.ts'

let w: World
type Staff = Awaited<ReturnType<World['staff']>>
let first: Staff
let second: Staff
let person: Person

beforeAll(async () => {
  w = await world({ modules: [communesModule, accountsModule], roles })
  first = await w.staff('administrator')
  second = await w.staff('administrator')
  person = await makePerson(w, 'mat.may', 'officer')
})
afterAll(() => w.close())

const ask = (as: Staff, accountId: number) => w.call(askRecovery, { accountId, reason: 'mất điện thoại' }, { as })

test('one administrator asks, another approves; the link then sets a new password and app, and the old ones are dead', async () => {
  const oldToken = await signInAs(w, person)
  const { recoveryId } = await ask(first, person.accountId)
  await expect(ask(second, person.accountId)).rejects.toMatchObject({ code: 'accounts.recovery_already_asked' })
  expect(await w.call(listRecoveries, {}, { as: second })).toMatchObject([
    { id: recoveryId, accountId: person.accountId, askedBy: first.accountId, reason: 'mất điện thoại' },
  ])
  await expect(w.call(decideRecovery, { recoveryId, isApproved: true }, { as: first })).rejects.toMatchObject({
    code: 'accounts.recovery_needs_second_administrator',
  })
  const { activationToken } = await w.call(decideRecovery, { recoveryId, isApproved: true }, { as: second })
  expect(await actorOfToken(w, oldToken)).toEqual({ kind: 'anyone' })
  const secret = await secretOf(w, person.accountId)
  const newPassword = 'đê làng chắn nước lũ'
  await w.call(activateAccount, { token: activationToken ?? '', newPassword, code: codeAt(secret, w.clock.now()) })
  await expect(signInAs(w, person)).rejects.toThrow('wrong')
  expect(await w.call(signIn, { login: person.login, password: newPassword, ...from })).toMatchObject({ outcome: 'second_proof' })
  await expect(w.call(decideRecovery, { recoveryId, isApproved: true }, { as: second })).rejects.toMatchObject({ code: 'accounts.recovery_not_found' })
})

test('an administrator who lost the phone asks with the password alone; the other one approves, not they themselves', async () => {
  const locked = await makePerson(w, 'quan.tri.mat.may', 'administrator')
  const step = await w.call(signIn, { login: locked.login, password: PASSWORD, ...from })
  if (step.outcome !== 'second_proof') throw new Error(step.outcome)
  const { recoveryId } = await w.call(askOwnRecovery, { stepToken: step.stepToken, reason: 'điện thoại rơi xuống ao' })
  const self = { ...first, accountId: locked.accountId }
  await expect(w.call(decideRecovery, { recoveryId, isApproved: true }, { as: self })).rejects.toMatchObject({
    code: 'accounts.recovery_needs_second_administrator',
  })
  const approved = await w.call(decideRecovery, { recoveryId, isApproved: true }, { as: first })
  expect(approved.activationToken).toEqual(expect.any(String))
  await expect(w.call(askOwnRecovery, { stepToken: step.stepToken, reason: 'lần nữa' })).rejects.toMatchObject({ code: 'accounts.step_over' })
})

test('a refused request gives no link and leaves the account as it was', async () => {
  const calm = await makePerson(w, 'binh.thuong', 'editor')
  const { recoveryId } = await ask(first, calm.accountId)
  expect(await w.call(decideRecovery, { recoveryId, isApproved: false }, { as: second })).toEqual({ accountId: calm.accountId, activationToken: null })
  await signInAs(w, calm)
})

test('recovery is for administrators, of their own commune', async () => {
  const officer = await w.staff('officer')
  await expect(ask(officer, person.accountId)).rejects.toMatchObject({ code: 'platform.not_allowed' })
  const stranger = await w.staff('administrator', { in: w.other })
  await expect(w.call(askRecovery, { accountId: person.accountId, reason: 'x' }, { as: stranger, in: w.other })).rejects.toMatchObject({
    code: 'accounts.account_not_found',
  })
  const { recoveryId } = await ask(first, person.accountId)
  await expect(w.call(decideRecovery, { recoveryId, isApproved: true }, { as: stranger, in: w.other })).rejects.toMatchObject({
    code: 'accounts.recovery_not_found',
  })
  await expect(w.call(decideRecovery, { recoveryId, isApproved: true }, { as: officer })).rejects.toMatchObject({ code: 'platform.not_allowed' })
})

test('the database itself refuses a decision by the one who asked', async () => {
  const calm = await makePerson(w, 'hai.nguoi', 'editor')
  const { recoveryId } = await ask(first, calm.accountId)
  const forged = w.open((ctx) =>
    ctx.db.updateTable('recovery').set({ decided_by: first.accountId, decided_at: ctx.now, is_approved: true }).where('id', '=', recoveryId).execute(),
  )
  await expect(forged).rejects.toMatchObject({ code: '23514' })
})
