import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** When the process started, in clock ticks since boot; undefined when it is gone or a zombie. Tells a reused pid from the old one. */
export function startOfProcess(pid: number): string | undefined {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  return state === undefined || state === 'Z' || state === 'X' ? undefined : rest[18]
}

/** The processes standing in `folder`: a PostgreSQL server and its children stand in their data folder. */
export function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => read(() => readlinkSync(`/proc/${pid}/cwd`)) === folder)
}

// A process may end between being listed and being read, and others' processes are closed to us: both mean "not ours".
function read(get: () => string): string | undefined {
  try {
    return get()
  } catch {
    return undefined
  }
}
