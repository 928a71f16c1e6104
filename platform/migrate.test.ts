import { randomBytes } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, inject, test } from 'vitest'
import { migrate } from './migrate.ts'
import { readMigrations } from './migration-files.ts'
import { inDatabase } from './testing-cluster.ts'
import { withClient } from './with-client.ts'

const folders: string[] = []
let folder = ''
let ownerUrl = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  folders.push(folder)
  cpSync(join(import.meta.dirname, '../migrations'), folder, { recursive: true })
  const { admin, owner, template } = inject('databases')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  await withClient(admin, (client) => client.query(`create database ${name} owner caunoi_owner template template0`))
  ownerUrl = inDatabase(owner, name)
})

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

test('applies every file once, also when two migrators start together', async () => {
  const [first, second] = await Promise.all([migrate(ownerUrl, folder), migrate(ownerUrl, folder)])
  expect([...first, ...second].sort()).toEqual(readMigrations(folder).map(({ name }) => name))
  expect(await migrate(ownerUrl, folder)).toEqual([])
})

test('refuses a file changed after it was applied', async () => {
  await migrate(ownerUrl, folder)
  appendFileSync(join(folder, '20261121T0900-platform-foundation.sql'), '-- touched\n')
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/20261121T0900-platform-foundation\.sql was changed after it was applied/)
})

test('refuses a database newer than the program', async () => {
  const newer = join(folder, '29991231T2359-platform-later.sql')
  writeFileSync(newer, 'create table later (id int)')
  await migrate(ownerUrl, folder)
  rmSync(newer)
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/database is newer than the program.*29991231T2359-platform-later/)
})

test('a failing file leaves nothing of itself behind, and the files before it stay', async () => {
  writeFileSync(join(folder, '29991231T2359-platform-broken.sql'), 'create table half (id int); select 1 / 0')
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/29991231T2359-platform-broken\.sql failed: division by zero/)
  const { rows } = await withClient(ownerUrl, (client) => client.query("select to_regclass('half') as half, to_regclass('commune') is not null as commune"))
  expect(rows).toEqual([{ half: null, commune: true }])
})

test('refuses a file named out of pattern instead of skipping it', async () => {
  writeFileSync(join(folder, 'later.sql'), 'select 1')
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/Tên tệp chuyển đổi không đúng mẫu.*later\.sql/)
})

test('vn_fold lets accents, tone places and capitals fall together, composed or not', async () => {
  await migrate(ownerUrl, folder)
  const pairs = [
    ['Đăng ký KẾT HÔN', 'dang ky ket hon'],
    ['hoà', 'hòa'],
    ['uỷ ban', 'Ủy ban'],
    ['ưỡng ọ ẵ ỷ', 'uong o a y'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
  ]
  for (const [one, other] of pairs) {
    const { rows } = await withClient(ownerUrl, (client) => client.query('select vn_fold($1) as one, vn_fold($2) as other', [one, other]))
    expect(rows[0].one).toBe(rows[0].other)
  }
})
