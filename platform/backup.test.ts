import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { createRecipient } from './archive-lock.ts'
import { brokenLinks } from './audit-chain.ts'
import { type BackupOptions, backup } from './backup.ts'
import { filesIn, hashOfFile } from './files-folder.ts'
import { sha256 } from './ids.ts'
import { loadKeys, type MasterKey } from './keys.ts'
import { silent } from './log.ts'
import { migrate } from './migrate.ts'
import { type RestoreOptions, restore } from './restore.ts'
import type { DatabaseUrls } from './role-safety.ts'
import { recordStewardUse } from './steward-use.ts'
import { storedSequences, storedTables } from './stored-tables.ts'
import { inDatabase } from './testing-cluster.ts'
import { withClient } from './with-client.ts'

type House = DatabaseUrls & { admin: string }

const place = mkdtempSync(join(tmpdir(), 'backup-'))
const migrations = join(place, 'migrations')
const path = join(place, 'house.archive')
const passphrase = 'mật khẩu sao lưu của xã'
let source: House
let keys: MasterKey[]
let target: { house: House; options: RestoreOptions }

// Everything COPY could get wrong: odd text, generated columns, circles of foreign keys, triggers, a table by hand under row security.
const oddTables = `
create table odd_note (
  id int generated always as identity primary key, commune_id int not null references commune (id), text text, raw bytea, tags text[], facts jsonb,
  price numeric, at timestamptz, day date, lasts interval, share double precision, folded text generated always as (vn_fold(text)) stored,
  follows int references odd_note (id), leader int
);
call commune_table('odd_note');
create table odd_leader (id int generated always as identity primary key, commune_id int not null references commune (id), note_id int not null references odd_note (id));
call commune_table('odd_leader');
alter table odd_note add constraint odd_circle foreign key (leader) references odd_leader (id) on delete set null;
create table odd_list (code text primary key, name text not null);
call shared_table('odd_list');
insert into odd_list values ('01', 'put in by the migration itself');
create function odd_refuse() returns trigger language plpgsql as $$ begin raise exception 'rows here are never changed'; end $$;
create trigger odd_guard before update or delete on odd_note for each row execute function odd_refuse();
create function odd_shout() returns trigger language plpgsql as $$ begin new.text := upper(new.text); return new; end $$;
create trigger odd_shout before insert on odd_list for each row execute function odd_shout();
`.replace('new.text := upper(new.text)', "new.name := 'shouted ' || new.name")

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../migrations'), migrations, { recursive: true })
  writeFileSync(join(migrations, '29990101T0000-platform-odd.sql'), oddTables)
  source = await emptyHouse()
  await migrate(source.owner, migrations)
  keys = loadKeys(join(place, 'source'))
  await fill(source)
  await backup(optionsFor({ path }))
})

beforeEach(async () => {
  const dataDir = mkdtempSync(join(place, 'target-'))
  const house = await emptyHouse()
  const options = {
    ownerUrl: house.owner,
    dataDir,
    filesFolder: join(dataDir, 'files'),
    migrationsFolder: migrations,
    path,
    opener: { passphrase },
    keyIds: keys.map(({ id }) => id),
    log: silent,
  }
  target = { house, options }
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

test('a restored house equals the one backed up: every table, sequence, policy, constraint, trigger, right, job and file', async () => {
  const restored = await restore(target.options)
  const before = await portrait(source, join(place, 'source/files'))
  const after = await portrait(target.house, target.options.filesFolder)
  expect(after).toEqual(before)
  expect(Object.keys(before.tables).length).toBe(restored.manifest.tables.length)
  expect(restored.totals.rows).toMatchObject({ odd_note: 303, odd_list: 2, commune: 2, audit_entry: 10 })
  expect(before.jobs.length).toBe(3)
  expect(before.files.length).toBe(12)
})

test('the audit chains still fit after restoring, and go on from where they were', async () => {
  await restore(target.options)
  expect(await brokenLinks(target.house.steward)).toEqual([])
  await recordStewardUse(target.house.steward, { action: 'platform.restore', why: 'drill', now: new Date() })
  expect(await brokenLinks(target.house.steward)).toEqual([])
  await withClient(target.house.steward, (client) => client.query("update audit_entry set why = 'nothing' where seq = 2"))
  expect((await brokenLinks(target.house.steward)).map(({ seq, what }) => `${seq} ${what}`)).toEqual(['2 changed', '2 changed'])
})

test('an older archive is migrated forward after its rows are in', async () => {
  const newer = join(place, 'newer')
  cpSync(migrations, newer, { recursive: true })
  writeFileSync(join(newer, '29990202T0000-platform-later.sql'), 'alter table odd_list add column size int; update odd_list set size = length(code)')
  const { migrated } = await restore({ ...target.options, migrationsFolder: newer })
  expect(migrated).toEqual(['29990202T0000-platform-later.sql'])
  const { rows } = await withClient(target.house.owner, (client) => client.query('select size from odd_list'))
  expect(rows).toEqual([{ size: 2 }, { size: 2 }])
})

test('an archive of a newer program is refused', async () => {
  const older = join(place, 'older')
  cpSync(migrations, older, { recursive: true })
  rmSync(join(older, '29990101T0000-platform-odd.sql'))
  await expect(restore({ ...target.options, migrationsFolder: older })).rejects.toThrow(/newer than the program.*29990101T0000-platform-odd/)
})

test('a wrong passphrase, a file that is no archive and the wrong kind of key each say so, and leave nothing', async () => {
  await expect(restore({ ...target.options, opener: { passphrase: 'khác' } })).rejects.toThrow(/Sai mật khẩu/)
  await expect(restore({ ...target.options, opener: createRecipient() })).rejects.toThrow(/opens with a passphrase/)
  const other = join(place, 'other.txt')
  writeFileSync(other, 'Kính gửi Uỷ ban nhân dân xã')
  await expect(restore({ ...target.options, path: other })).rejects.toThrow(/không phải bản sao lưu/)
  expect(await tableNames(target.house)).toEqual([])
})

test('a changed or cut archive is refused wherever it is hurt, leaves neither rows nor files, and the whole one still fits in afterwards', async () => {
  const whole = readFileSync(path)
  const hurt = join(place, 'hurt.archive')
  const hurts = [0.1, 0.5, 0.9].map((share) => flipped(whole, Math.floor(whole.length * share)))
  const cuts = [whole.subarray(0, whole.length - 1), whole.subarray(0, 65_552 * 2 + whole.indexOf('\n', 18) + 1), whole.subarray(0, 400)]
  for (const bytes of [...hurts, ...cuts]) {
    writeFileSync(hurt, bytes)
    await expect(restore({ ...target.options, path: hurt })).rejects.toThrow(/hỏng hoặc bị cắt cụt/)
    expect(await filesOf(target.options.filesFolder)).toEqual([])
    expect(await communesIn(target.house)).toBe(0)
  }
  await restore(target.options)
  expect(await communesIn(target.house)).toBe(2)
}, 90_000)

test('a place that is not empty is refused, whether it holds rows or files', async () => {
  await restore(target.options)
  await expect(restore({ ...target.options, filesFolder: join(place, 'elsewhere') })).rejects.toThrow(/needs an empty database/)
  await expect(restore(target.options)).rejects.toThrow(/holds files/)
})

test('without the master keys nothing is restored; an archive with keys brings them and keeps others aside', async () => {
  const { dataDir } = target.options
  const own = loadKeys(dataDir).map(({ id }) => id)
  await expect(restore({ ...target.options, keyIds: own })).rejects.toThrow(new RegExp(`master keys ${keys[0]?.id} are missing`))
  const complete = join(place, 'complete.archive')
  await backup(optionsFor({ path: complete, withKeys: true }))
  await restore({ ...target.options, path: complete, keyIds: own })
  expect(loadKeys(dataDir)).toEqual(keys)
  expect(existsSync(join(dataDir, 'keys/master.before-restore'))).toBe(true)
})

test('an archive for a recipient opens with the private key alone', async () => {
  const { recipient, privateKey } = createRecipient()
  const sealed = join(place, 'recipient.archive')
  await backup(optionsFor({ path: sealed, lock: { recipient } }))
  await expect(restore({ ...target.options, path: sealed, opener: { privateKey: createRecipient().privateKey } })).rejects.toThrow(/Sai mật khẩu hoặc sai khóa/)
  await restore({ ...target.options, path: sealed, opener: { privateKey } })
  expect(await communesIn(target.house)).toBe(2)
})

test('the archive is closed to others and shows nothing of what it holds', () => {
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const bytes = readFileSync(path)
  for (const word of ['Lâm Thao', 'odd_note', 'commune']) expect(bytes.includes(word)).toBe(false)
})

test('a table the steward cannot read in full stops the back-up instead of shortening it', async () => {
  await withClient(source.owner, (client) => client.query('create table hidden (id int, commune_id int); alter table hidden enable row level security'))
  await expect(backup(optionsFor({ path: join(place, 'short.archive') }))).rejects.toThrow(/steward cannot read every row of hidden/)
  expect(existsSync(join(place, 'short.archive'))).toBe(false)
  await withClient(source.owner, (client) => client.query('drop table hidden'))
})

function optionsFor(changes: Partial<BackupOptions> & { path: string }): BackupOptions {
  return {
    urls: source,
    filesFolder: join(place, 'source/files'),
    lock: { passphrase },
    keys,
    product: '0.1.0',
    now: new Date('2026-11-23T07:00:00Z'),
    log: silent,
    ...changes,
  }
}

async function emptyHouse(): Promise<House> {
  const { admin, owner, app, steward, template } = inject('databases')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  await withClient(admin, (client) => client.query(`create database ${name} owner caunoi_owner template template0`))
  return { admin: inDatabase(admin, name), owner: inDatabase(owner, name), app: inDatabase(app, name), steward: inDatabase(steward, name) }
}

async function fill(house: House): Promise<void> {
  await withClient(house.steward, async (client) => {
    await client.query(
      "insert into commune (slug, name, kind, hosts) values ('lam-thao', 'xã Lâm Thao', 'demo', '{lam-thao.localhost}'), ('vinh-thanh', 'xã Vĩnh Thạnh', 'live', '{}')",
    )
    await client.query(
      `insert into odd_note (commune_id, text, raw, tags, facts, price, at, day, lasts, share)
       select 1 + n % 2, repeat(E'Tab\\t dòng\\n gạch \\\\ dấu '' \\\\. ' || n, 1 + n % 40), decode(md5(n::text), 'hex'), array['một', null, 'hai "ba", {bốn}'], jsonb_build_object('n', n, 'e', 'ễ'),
              n / 7.0, timestamptz '2026-11-23 07:00:00.123456+00' + n * interval '1 hour', date '2026-02-28' + n, interval '1 mon 2 days 03:04:05.6', n / 3.0::float8
         from generate_series(1, 300) n`,
    )
    await client.query('insert into odd_note (commune_id, text, follows) values (1, null, 2), (2, $1, null), (1, $2, 1)', ['', '\\N'])
    await client.query('insert into odd_leader (commune_id, note_id) values (1, 5)')
    await client.query("insert into odd_list values ('02', 'Thêm sau')")
  })
  await withClient(house.owner, async (client) => {
    await client.query('alter table odd_note no force row level security; alter table odd_note disable trigger odd_guard')
    await client.query(
      'alter table odd_note disable row level security; update odd_note set leader = 1 where id = 5; alter table odd_note enable row level security',
    )
    await client.query('alter table odd_note force row level security; alter table odd_note enable trigger odd_guard')
    await client.query(
      "select enqueue('x.mail', '{\"to\": \"\\u1ec5 \\\\ tab\\t\"}', 'one-key', now() + interval '1 day', 'queue', 3), enqueue('x.plain'), enqueue('x.failed')",
    )
    await client.query(
      "update graphile_worker._private_jobs j set attempts = 2, last_error = 'down' from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'x.failed'",
    )
  })
  for (const why of ['một', 'hai', 'ba', 'bốn']) await recordStewardUse(house.steward, { action: 'platform.test', why, now: new Date('2026-11-23T07:00:00Z') })
  for (let number = 0; number < 12; number += 1) writeAt(join(place, 'source/files', `${number % 3}`, `${number}`), randomBytes(number * 40_000))
}

function writeAt(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** What must be the same on both sides, seen by a superuser, whom row security hides nothing from. */
async function portrait(house: House, filesFolder: string) {
  return withClient(house.admin, async (client) => {
    const tables: Record<string, string> = {}
    for (const { name } of await storedTables(client)) {
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as print from "${name}" t`,
      )
      tables[name] = rows[0].print
    }
    const list = async (query: string) => (await client.query(query)).rows
    return {
      tables,
      sequences: await storedSequences(client),
      policies: await list("select * from pg_policies where schemaname = 'public' order by tablename, policyname"),
      security: await list(
        "select relname, relrowsecurity, relforcerowsecurity, relacl::text from pg_class where relnamespace = 'public'::regnamespace order by relname",
      ),
      constraints: await list(
        "select conrelid::regclass::text as on, conname, convalidated, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2",
      ),
      triggers: await list('select tgrelid::regclass::text as on, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2'),
      indexes: await list("select indexdef from pg_indexes where schemaname = 'public' order by 1"),
      jobs: await list(
        'select t.identifier, j.payload::text, q.queue_name, j.run_at, j.max_attempts, j.attempts, j.key, j.priority, j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by 1',
      ),
      files: await filesOf(filesFolder),
    }
  })
}

async function filesOf(folder: string): Promise<string[]> {
  const found = []
  for await (const name of filesIn(folder)) found.push(`${name} ${await hashOfFile(join(folder, name))}`)
  return found.sort()
}

async function tableNames(house: House): Promise<string[]> {
  return withClient(house.admin, async (client) => (await storedTables(client)).map(({ name }) => name))
}

async function communesIn(house: House): Promise<number> {
  if (!(await tableNames(house)).includes('commune')) return 0
  return withClient(house.admin, async (client) => (await client.query('select from commune')).rowCount ?? 0)
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8((copy.readUInt8(at) ^ 1) & 0xff, at)
  expect(sha256(copy)).not.toBe(sha256(bytes))
  return copy
}
