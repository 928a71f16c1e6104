const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** A clock that runs with the real one but can be moved, so that windows and lifetimes can be tried in a minute. */
export interface SimulatedClock {
  now(): number
  /** Moves the clock forward (or back) by this many milliseconds. */
  advance(ms: number): void
  /** Sets the clock to this instant (milliseconds); it keeps running from there. */
  set(at: number): void
  offsetMs(): number
  onMove(listener: () => void): void
}

export function createClock(offsetMs = 0): SimulatedClock {
  let offset = offsetMs
  const listeners: (() => void)[] = []
  const move = (next: number) => {
    offset = next
    for (const listener of listeners) listener()
  }
  return {
    now: () => Date.now() + offset,
    advance: (ms) => move(offset + ms),
    set: (at) => move(at - Date.now()),
    offsetMs: () => offset,
    onMove: (listener) => void listeners.push(listener),
  }
}

/** Hour of the day in Vietnam, 0 to 23. */
export function vietnamHour(at: number): number {
  return new Date(at + VIETNAM_OFFSET_MS).getUTCHours()
}

/** `14:32` in Vietnam. */
export function vietnamTime(at: number): string {
  return new Date(at + VIETNAM_OFFSET_MS).toISOString().slice(11, 16)
}

/** `14:32:07` in Vietnam. */
export function vietnamTimeWithSeconds(at: number): string {
  return new Date(at + VIETNAM_OFFSET_MS).toISOString().slice(11, 19)
}

/** `23/11/2026` in Vietnam. */
export function vietnamDate(at: number): string {
  const [year, month, day] = new Date(at + VIETNAM_OFFSET_MS).toISOString().slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}
