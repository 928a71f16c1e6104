import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { findBinaries } from './embedded-binaries.ts'
import { findPlace } from './embedded-place.ts'
import { type Embedded, joinEmbedded, openEmbedded } from './embedded-postgres.ts'
import { processesIn, startOfProcess } from './linux-processes.ts'
import { silent } from './log.ts'
import { databaseAccount } from './system-account.ts'
import { withClient } from './with-client.ts'

type Program = { child: ChildProcessByStdio<Writable, Readable, null>; said: string }

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const endings: (() => Promise<void> | void)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

test('a first start makes the database, a second open of the same folder is refused with the owner named, and others may join', async () => {
  const dataDir = newFolder()
  const embedded = await opened(dataDir)
  await expect(openEmbedded({ dataDir, log: silent })).rejects.toThrow(
    new RegExp(`đang được một chương trình Cầu Nối khác dùng.*tiến trình ${process.pid}.*\\n.*in use by another`),
  )
  const second = await program(dataDir)
  expect(second.said).toMatch(/^refused .*đang được/)
  const joined = await joinEmbedded({ dataDir })
  expect(joined.pid).toBe(embedded.pid)
  await joined.stop()
  expect(await version(embedded)).toMatch(/^18/)
})

test('joining says so when nothing runs, and a stop leaves no process, no lock and a database that opens again', async () => {
  const dataDir = newFolder()
  await expect(joinEmbedded({ dataDir })).rejects.toThrow(/Chưa có chương trình/)
  const first = await openEmbedded({ dataDir, log: silent, fsync: false })
  await withClient(first.superuserUrl, (client) => client.query('create table kept as select 7 as number'))
  await first.stop()
  const place = findPlace(dataDir)
  expect(processesIn(place.cluster)).toEqual([])
  expect(existsSync(join(place.home, 'owner.lock'))).toBe(false)
  const again = await opened(dataDir)
  expect(await withClient(again.superuserUrl, (client) => client.query('select number from kept'))).toMatchObject({ rows: [{ number: 7 }] })
})

test('never listens on TCP and lets only its own account near the socket', async () => {
  const embedded = await opened(newFolder())
  const shown = await withClient(embedded.superuserUrl, (client) =>
    client.query("select current_setting('listen_addresses') as tcp, current_setting('unix_socket_directories') as sockets"),
  )
  expect(shown.rows[0].tcp).toBe('')
  expect(spawnSync('stat', ['-c', '%a', shown.rows[0].sockets], { encoding: 'utf8' }).stdout.trim()).toBe('700')
})

test('after kill -9 of the program the running database is adopted', async () => {
  const dataDir = newFolder()
  const killed = await program(dataDir)
  const orphan = Number(killed.said.split(' ')[1])
  killed.child.kill('SIGKILL')
  await vi.waitFor(() => expect(startOfProcess(killed.child.pid ?? 0)).toBeUndefined())
  const embedded = await opened(dataDir)
  expect(embedded.pid).toBe(orphan)
  expect(await version(embedded)).toMatch(/^18/)
})

test('kill -9 of the database server under a living program heals, and what was committed is there', async () => {
  const embedded = await opened(newFolder())
  await withClient(embedded.superuserUrl, (client) => client.query('create table kept as select 7 as number'))
  for (let round = 0; round < 3; round += 1) {
    const before = embedded.pid
    process.kill(before, 'SIGKILL')
    await vi.waitFor(async () => expect(await version(embedded)).toMatch(/^18/), { timeout: 15_000, interval: 50 })
    await vi.waitFor(() => expect(embedded.pid).not.toBe(before), { timeout: 15_000 })
  }
  expect(await withClient(embedded.superuserUrl, (client) => client.query('select number from kept'))).toMatchObject({ rows: [{ number: 7 }] })
})

test('a stale postmaster.pid that names a stranger does not keep the database from starting', async () => {
  const dataDir = newFolder()
  const killed = await program(dataDir)
  const place = findPlace(dataDir)
  killed.child.kill('SIGKILL')
  for (const pid of processesIn(place.cluster)) process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(processesIn(place.cluster)).toEqual([]))
  const lock = readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8')
  spawnSync('sed', ['-i', `1s/.*/${process.pid}/`, join(place.cluster, 'postmaster.pid')])
  expect(lock).not.toMatch(new RegExp(`^${process.pid}\n`))
  expect(await version(await opened(dataDir))).toMatch(/^18/)
})

test('a folder too deep for a socket gets a short private one', async () => {
  const dataDir = join(newFolder(), 'xã-lâm-thao'.repeat(10))
  const embedded = await opened(dataDir)
  const { sockets } = findPlace(dataDir)
  endings.push(() => rmSync(sockets, { recursive: true, force: true }))
  expect(sockets).toMatch(/^\/tmp\/cau-noi-/)
  expect(await version(embedded)).toMatch(/^18/)
})

test.runIf(isRoot)('as root, a data folder under a closed home keeps its database outside, and the next start finds it again', async () => {
  const home = newFolder()
  chmodSync(home, 0o700)
  const dataDir = join(home, 'project', '.data')
  const first = await openEmbedded({ dataDir, log: silent, fsync: false })
  const { home: place } = findPlace(dataDir)
  endings.push(() => rmSync(place, { recursive: true, force: true }))
  await withClient(first.superuserUrl, (client) => client.query('create table kept as select 7 as number'))
  await first.stop()
  expect(place).toMatch(/^\/var\/lib\/cau-noi\//)
  const again = await opened(dataDir)
  expect(await withClient(again.superuserUrl, (client) => client.query('select number from kept'))).toMatchObject({ rows: [{ number: 7 }] })
})

test.runIf(isRoot)('as root, binaries under a closed home are copied where their account runs them, links made', () => {
  const home = newFolder()
  const closed = join(home, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const installed = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
  cpSync(installed, closed, { recursive: true, verbatimSymlinks: true })
  const account = databaseAccount()
  const { folder } = findBinaries(home, account, closed)
  expect(folder.startsWith(join(home, 'binaries-'))).toBe(true)
  const ran = spawnSync(join(folder, 'bin/postgres'), ['--version'], { cwd: home, encoding: 'utf8', ...account })
  expect(ran.stdout).toMatch(/^postgres \(PostgreSQL\) 18/)
})

test.runIf(isRoot)('an ordinary account runs it in its own folder', async () => {
  const dataDir = newFolder()
  chownSync(dataDir, nobody.uid, nobody.gid)
  const ran = await program(dataDir, nobody)
  expect(ran.said).toMatch(/^ready \d+/)
  expect(readFileSync(`/proc/${ran.said.split(' ')[1]}/status`, 'utf8')).toMatch(/Uid:\t65534/)
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
  chmodSync(folder, 0o755)
  endings.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function opened(dataDir: string): Promise<Embedded> {
  const embedded = await openEmbedded({ dataDir, log: silent, fsync: false })
  endings.push(() => embedded.stop())
  return embedded
}

/** Runs the owning program apart and returns once it said whether it is ready or refused. */
async function program(dataDir: string, account?: { uid: number; gid: number }): Promise<Program> {
  const file = fileURLToPath(new URL('./testing-embedded-program.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', file, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: join(import.meta.dirname, '..'),
    ...account,
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  endings.push(async () => {
    child.stdin.end()
    await ended
  })
  for await (const said of createInterface({ input: child.stdout })) return { child, said }
  throw new Error('The program ended without a word')
}

async function version({ superuserUrl }: Embedded): Promise<string> {
  const { rows } = await withClient(superuserUrl, (client) => client.query("select current_setting('server_version') as version"))
  return rows[0].version
}
