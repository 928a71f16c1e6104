/** The time of day as the program sees it; tests and drills give another. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands where it is put; for tests and rehearsals. */
export function fixedClock(start: string): Clock & { set(instant: string): void; advance(milliseconds: number): void } {
  let at = new Date(start)
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = new Date(instant)
    },
    advance: (milliseconds) => {
      at = new Date(at.getTime() + milliseconds)
    },
  }
}
