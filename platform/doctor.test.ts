import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type DoctorOptions, examine } from './doctor.ts'
import { fileStoreAt } from './files.ts'
import { sha256 } from './ids.ts'
import { operatingTexts } from './operating-texts.vi.ts'
import { recordStewardUse } from './steward-use.ts'
import { testDatabase } from './testing.ts'
import { withClient } from './with-client.ts'

const names = operatingTexts.checkNames
const dataDir = mkdtempSync(join(tmpdir(), 'doctor-'))
const urls = await testDatabase()
const options: DoctorOptions = {
  urls,
  dataDir,
  filesFolder: join(dataDir, 'files'),
  migrationsFolder: join(import.meta.dirname, '../migrations'),
  keyIds: ['one'],
  now: () => new Date(),
}
const kept = { id: '0197a000-0000-7000-8000-000000000001', content: Buffer.from('đơn xin xác nhận') }

await withClient(urls.steward, async (client) => {
  const { rows } = await client.query("insert into commune (slug, name, kind) values ('lam-thao', 'xã Lâm Thao', 'demo') returning id")
  await client.query(
    "insert into file (id, commune_id, name, media_type, size_bytes, sha256, created_at) values ($1, $2, 'đơn.txt', 'text/plain', 1, $3, now())",
    [kept.id, rows[0].id, sha256(kept.content)],
  )
})
await fileStoreAt(options.filesFolder).put(kept.id, kept.content)
await recordStewardUse(urls.steward, { action: 'platform.test', why: 'một', now: new Date() })

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('a sound house passes every check, and checks of others are looked at too', async () => {
  const checks = await examine({ ...options, extraChecks: [{ name: 'Zalo', look: async () => ({ ok: true, detail: 'còn hạn' }) }] })
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
  expect(checks.map(({ name }) => name)).toEqual([
    ...Object.values(names)
      .filter((name) => name !== names.audit)
      .slice(0, 4),
    names.audit,
    names.keys,
    names.files,
    names.disk,
    names.clock,
    'Zalo',
  ])
  expect(checks.find(({ name }) => name === names.files)?.detail).toBe('1 tệp khớp mã băm')
})

test('a check that cannot run is a check that fails, and the others still run', async () => {
  const checks = await examine({
    ...options,
    urls: { ...urls, steward: urls.steward.replace('caunoi_steward', 'nobody_known') },
    extraChecks: [{ name: 'Zalo', look: () => Promise.reject(new Error('silent')) }],
  })
  expect(failing(checks)).toEqual([names.roles, names.audit, names.keys, names.files, 'Zalo'])
})

test('a sealed value under a key that is not here is noticed, with the key and the place named', async () => {
  const sealUnder = (keyId: string) =>
    withClient(urls.steward, (client) =>
      client.query(
        "insert into account (commune_id, login, name, phone_sealed) select id, $1, 'Nguyễn Thị Hạnh', $2 from commune on conflict (commune_id, login) do update set phone_sealed = excluded.phone_sealed",
        ['hanh', `${keyId}.bm9uY2U`],
      ),
    )
  const look = async (keyIds: readonly string[]) => (await examine({ ...options, keyIds })).find(({ name }) => name === names.keys)
  await sealUnder('one')
  expect(await look(['one'])).toMatchObject({ ok: true })
  await sealUnder('older')
  expect(await look(['one', 'older'])).toMatchObject({ ok: true })
  const wrong = await look(['one'])
  expect(wrong?.ok).toBe(false)
  expect(wrong?.detail).toMatch(/older \(account\.phone_sealed\)/)
  await sealUnder('one')
})

test('each thing that is wrong is named', async () => {
  const folder = join(dataDir, 'migrations')
  cpSync(options.migrationsFolder, folder, { recursive: true })
  appendFileSync(join(folder, '20261121T0900-platform-foundation.sql'), '-- touched\n')
  await withClient(urls.owner, (client) => client.query('create table open_to_all (id int, commune_id int)'))
  await withClient(urls.steward, (client) => client.query("update audit_entry set action = 'changed'"))
  await fileStoreAt(options.filesFolder).put(kept.id, Buffer.from('changed'))
  const checks = await examine({ ...options, migrationsFolder: folder, keyIds: [], now: () => new Date(Date.now() - 60_000) })
  expect(failing(checks)).toEqual([names.migrations, names.rowSecurity, names.audit, names.keys, names.files, names.clock])
  expect(checks.find(({ name }) => name === names.rowSecurity)?.detail).toMatch(/open_to_all/)
})

function failing(checks: readonly { name: string; ok: boolean }[]): string[] {
  return checks.filter(({ ok }) => !ok).map(({ name }) => name)
}
