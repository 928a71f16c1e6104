import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The account PostgreSQL runs under when we are root, which it refuses. */
export type SystemAccount = { uid: number; gid: number }

/** Root must hand the database to `postgres`, else `nobody`; anyone else runs it as themselves (undefined). */
export function databaseAccount(): SystemAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  return { uid: Number(found?.[2] ?? 65534), gid: Number(found?.[3] ?? 65534) }
}

/** Whether the account may walk down to `folder`, by the mode bits of each folder above it. */
export function canReach(folder: string, account: SystemAccount | undefined): boolean {
  return may(folder, account, 1) && (dirname(folder) === folder || canReach(dirname(folder), account))
}

export function canRead(file: string, account: SystemAccount | undefined): boolean {
  return may(file, account, 4) && canReach(dirname(file), account)
}

// A child started with uid and gid has no supplementary groups, so the three mode groups say everything.
function may(path: string, account: SystemAccount | undefined, bit: 1 | 4): boolean {
  const { uid, gid } = account ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const stat = statSync(path)
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0
  return ((stat.mode >> shift) & bit) === bit
}
