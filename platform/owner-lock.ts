import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startOfProcess } from './linux-processes.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

/** The one program that starts and stops the database of a data folder. */
export type Owner = { pid: number; verb: string; started: string }

/** Takes the folder for this program; refuses, naming the owner, while another lives. Returns the release. */
export function takeOwnership(home: string, verb: string, shownFolder: string): () => void {
  const me: Owner = { pid: process.pid, verb, started: startOfProcess(process.pid) ?? '' }
  const file = join(home, 'owner.lock')
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (createLock(file, me)) return () => rmSync(file, { force: true })
    const owner = readOwner(home)
    if (owner) refuseFor(owner, shownFolder)
    removeStale(home, file)
  }
  throw new Error(`${file} keeps coming back; remove it when no Cầu Nối program runs`)
}

/** The living owner of the folder, if any; a lock left by a killed program counts as none. */
export function readOwner(home: string): Owner | undefined {
  const owner = readLock(join(home, 'owner.lock'))
  return owner && startOfProcess(owner.pid) === owner.started ? owner : undefined
}

function refuseFor(owner: Owner, folder: string): never {
  throw operatingError(
    operatingTexts.folderInUse(owner, folder),
    `The data folder ${folder} is in use by another Cầu Nối program ("${owner.verb}", pid ${owner.pid}). Stop it first.`,
  )
}

// Linked from a finished file, so nobody ever reads a half-written lock.
function createLock(file: string, me: Owner): boolean {
  const draft = `${file}.${me.pid}`
  writeFileSync(draft, JSON.stringify(me))
  try {
    return attemptFs(() => linkSync(draft, file), 'EEXIST')
  } finally {
    rmSync(draft, { force: true })
  }
}

// Only who holds the `breaking` folder may remove a stale lock: otherwise two newcomers could each remove the other's fresh one.
function removeStale(home: string, file: string): void {
  const breaking = join(home, 'owner.lock.breaking')
  if (!attemptFs(() => mkdirSync(breaking), 'EEXIST')) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    return
  }
  try {
    if (!readOwner(home)) rmSync(file, { force: true })
  } finally {
    rmdirSync(breaking)
  }
}

function readLock(file: string): Owner | undefined {
  let text = ''
  if (!attemptFs(() => (text = readFileSync(file, 'utf8')), 'ENOENT')) return undefined
  return JSON.parse(text)
}

/** Runs `act`; false when it fails with exactly the expected code. */
function attemptFs(act: () => unknown, expected: string): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === expected) return false
    throw error
  }
}
