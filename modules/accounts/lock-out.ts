const WINDOW_MINUTES = 15
const FAILURES_BEFORE_LOCK = 5
const FAILURES_OF_ADDRESS = 60

/** Since when failures count, seen from `now`. */
export function windowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MINUTES * 60_000)
}

/** Until when a name is locked, from the instants of its failures since it last signed in; null when it is not. */
export function lockedUntil(failures: readonly Date[], now: Date): Date | null {
  const recent = failures.filter((at) => at > windowStart(now)).toSorted((one, other) => other.getTime() - one.getTime())
  const last = recent[0]
  if (recent.length < FAILURES_BEFORE_LOCK || !last) return null
  return new Date(last.getTime() + WINDOW_MINUTES * 60_000)
}

/** Whether an address failed so often that it must wait; generous, since a whole office may share one. */
export function isAddressLimited(failuresInWindow: number): boolean {
  return failuresInWindow >= FAILURES_OF_ADDRESS
}
