/** A gate that lets at most `limit` pieces of work run at once; the rest wait in the order they came. */
export function atMost(limit: number) {
  const waiting: (() => void)[] = []
  const gate = { running: 0 }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (gate.running < limit) gate.running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else gate.running -= 1
    }
  }
}
