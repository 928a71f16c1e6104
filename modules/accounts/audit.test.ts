import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { editSettings } from '#communes'
import { type World, world } from '#platform/testing'
import { withClient } from '#platform/with-client'
import { communesModule } from '../communes/module.ts'
import { listAuditEntries } from './list-audit-entries.ts'
import { accountsModule } from './module.ts'
import { roles } from './roles.ts'
import { verifyAuditChain } from './verify-audit-chain.ts'

let w: World
type Staff = Awaited<ReturnType<World['staff']>>
let administrator: Staff
let auditor: Staff

beforeAll(async () => {
  w = await world({ modules: [communesModule, accountsModule], roles })
  administrator = await w.staff('administrator')
  auditor = await w.staff('auditor')
})
afterAll(() => w.close())
beforeEach(async () => {
  for (const phone of ['0210 3000 001', '0210 3000 002', '0210 3000 003']) await w.call(editSettings, { phone }, { as: administrator })
})

const verify = () => w.call(verifyAuditChain, {}, { as: auditor })
const tamper = (sql: string) => withClient(w.urls.steward, (client) => client.query(sql))

test('the auditor reads the trail by person, action and day; newest first', async () => {
  const all = await w.call(listAuditEntries, {}, { as: auditor })
  expect(all.entries[0]).toMatchObject({ action: 'communes.edit-settings', actorName: administrator.name })
  expect(all.entries.map(({ seq }) => seq)).toEqual(all.entries.map(({ seq }) => seq).toSorted((one, other) => other - one))
  expect((await w.call(listAuditEntries, { action: 'accounts.' }, { as: auditor })).entries.every(({ action }) => action.startsWith('accounts.'))).toBe(true)
  expect((await w.call(listAuditEntries, { action: 'communes.edit-settings' }, { as: auditor })).entries.length).toBeGreaterThanOrEqual(3)
  expect((await w.call(listAuditEntries, { action: 'communes.edit' }, { as: auditor })).entries).toEqual([])
  expect((await w.call(listAuditEntries, { accountId: administrator.accountId }, { as: auditor })).entries.length).toBeGreaterThanOrEqual(3)
  expect((await w.call(listAuditEntries, { to: '2026-11-22' }, { as: auditor })).entries).toEqual([])
  expect((await w.call(listAuditEntries, { from: '2026-11-23', to: '2026-11-23' }, { as: auditor })).entries.length).toBeGreaterThan(0)
})

test('only auditors and administrators read it, each in their own commune', async () => {
  await expect(w.call(listAuditEntries, {}, { as: await w.staff('officer') })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  const stranger = await w.staff('auditor', { in: w.other })
  expect((await w.call(listAuditEntries, {}, { as: stranger, in: w.other })).entries).toEqual([])
  await expect(w.call(listAuditEntries, { from: 'hôm qua' }, { as: auditor })).rejects.toMatchObject({ code: 'platform.invalid_input' })
})

test('a chain nobody touched holds', async () => {
  const verdict = await verify()
  expect(verdict.breaks).toEqual([])
  expect(verdict.entries).toBeGreaterThanOrEqual(3)
})

test('the app may not change the trail', async () => {
  const change = w.open((ctx) => ctx.db.updateTable('audit_entry').set({ action: 'communes.nothing' }).execute())
  await expect(change).rejects.toMatchObject({ code: '42501' })
})

test('a changed entry shows', async () => {
  await tamper(`update audit_entry set actor_name = 'ai khác' where commune_id = ${w.commune.id} and seq = 2`)
  expect((await verify()).breaks).toEqual([{ seq: 2, problem: 'changed' }])
  await tamper(`update audit_entry set actor_name = '${administrator.name}' where commune_id = ${w.commune.id} and seq = 2`)
  expect((await verify()).breaks).toEqual([])
})

test('a removed entry shows where it is missing, and removed last entries show at the end', async () => {
  const { entries } = await verify()
  await tamper(`delete from audit_entry where commune_id = ${w.commune.id} and seq = 3`)
  expect((await verify()).breaks).toEqual([{ seq: 4, problem: 'missing' }])
  await tamper(`delete from audit_entry where commune_id = ${w.commune.id} and seq > ${entries}`)
  expect((await verify()).breaks.map(({ problem }) => problem)).toEqual(['missing', 'end'])
})
