/** Draws that come out the same for the same seed. */
export type Draw = ReturnType<typeof drawFrom>

/** A seeded source of draws (mulberry32): the same seed gives the same roll on every machine. */
export function drawFrom(seed: number) {
  let state = seed >>> 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[int(0, list.length - 1)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  return {
    int,
    pick,
    chance: (share: number): boolean => fraction() < share,
    /** One value, as often as its weight says. */
    weighted: <T>(list: readonly (readonly [T, number])[]): T => {
      let left = fraction() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return pick(list)[0]
    },
    digits: (count: number): string => Array.from({ length: count }, () => int(0, 9)).join(''),
    shuffled: <T>(list: readonly T[]): T[] => {
      const order = list.map((value) => ({ value, at: fraction() }))
      return order.sort((a, b) => a.at - b.at).map(({ value }) => value)
    },
  }
}
