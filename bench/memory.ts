import { readdirSync, readFileSync } from 'node:fs'

/** Megabytes a process holds for itself and its share of what it shares; null when it is gone. */
export function megabytesOf(pid: number): number | null {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return kilobytes ? Number(kilobytes) / 1024 : null
  } catch {
    // Ended between being listed and being read.
    return null
  }
}

export type Descendant = { pid: number; command: string }

/** The processes a program started, and theirs. */
export function descendantsOf(pid: number): Descendant[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = readOr(`/proc/${name}/status`)
      const [, parent] = /^PPid:\s+(\d+)/m.exec(status) ?? []
      return parent ? [{ pid: Number(name), parent: Number(parent) }] : []
    })
  const below = (above: number): Descendant[] =>
    parents
      .filter(({ parent }) => parent === above)
      .flatMap(({ pid: child }) => [{ pid: child, command: readOr(`/proc/${child}/cmdline`).replaceAll('\0', ' ') }, ...below(child)])
  return below(pid)
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
