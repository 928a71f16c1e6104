import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { canReach, databaseAccount, type SystemAccount } from './system-account.ts'

/** Where an embedded database lives: `home` holds the cluster, its log, the owner lock and (path allowing) the socket. */
export type Place = { home: string; cluster: string; sockets: string; log: string; account: SystemAccount | undefined }

// Linux allows 107 bytes for a socket's path; PostgreSQL's own error at the limit explains nothing.
const LONGEST_SOCKET_PATH = 100
const SOCKET_NAME = '/.s.PGSQL.5432'
const SYSTEM_FOLDER = '/var/lib/cau-noi'

/** Makes the folders for the database of `dataDir`; outside it when the database's account cannot walk there (root, 0700 home). */
export function preparePlace(dataDir: string): Place {
  const account = databaseAccount()
  mkdirSync(dataDir, { recursive: true })
  const folder = realpathSync(dataDir)
  if (account) letPass(folder)
  const place = placeOf(recordedHome(folder) ?? chooseHome(folder, account), account)
  makePrivate(place.home, account)
  makePrivate(place.sockets, account)
  return place
}

/** The same place for whoever joins; nothing is made. */
export function findPlace(dataDir: string): Place {
  const folder = existsSync(dataDir) ? realpathSync(dataDir) : resolve(dataDir)
  return placeOf(recordedHome(folder) ?? join(folder, 'postgres'), databaseAccount())
}

function placeOf(home: string, account: SystemAccount | undefined): Place {
  const inside = join(home, 'run')
  const sockets = Buffer.byteLength(inside + SOCKET_NAME) > LONGEST_SOCKET_PATH ? join('/tmp', `cau-noi-${digest(home)}`) : inside
  return { home, cluster: join(home, 'cluster'), sockets, log: join(home, 'postgres.log'), account }
}

const locationFile = (folder: string) => join(folder, 'postgres-location')

function recordedHome(folder: string): string | undefined {
  const file = locationFile(folder)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function chooseHome(folder: string, account: SystemAccount | undefined): string {
  if (!account || canReach(folder, account)) return join(folder, 'postgres')
  mkdirSync(SYSTEM_FOLDER, { recursive: true })
  letPass(SYSTEM_FOLDER)
  // Written down: a moved data folder keeps its database, and one made anew at the same path does not inherit an old one.
  const home = mkdtempSync(join(SYSTEM_FOLDER, 'postgres-'))
  writeFileSync(locationFile(folder), `${home}\n`)
  return home
}

// Walking through is enough for the database's account; listing stays closed.
function letPass(folder: string): void {
  const { mode } = statSync(folder)
  if ((mode & 0o011) !== 0o011) chmodSync(folder, (mode & 0o7777) | 0o011)
}

function makePrivate(folder: string, account: SystemAccount | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const owner = account?.uid ?? process.getuid?.()
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.()))
    throw new Error(`${folder} belongs to another account (uid ${found.uid}); run as that account or choose another data folder`)
  if (account && found.uid !== account.uid) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
