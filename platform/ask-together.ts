type Next = PromiseWithResolvers<string> & { ask(): Promise<string> }
type Group = { underWay: number; next: Next | null }

/**
 * Lets those who ask the same thing at the same time share one answer. A question begins when all who came by then have been heard;
 * whoever comes later waits for the next one, so every answer was asked for after its asker came and is never older than that. At most
 * `atOnce` questions of a kind are under way: a second one spares those who come meanwhile the wait for the first.
 */
export function askTogether(atOnce = 2): (key: string, ask: () => Promise<string>) => Promise<string> {
  const groups = new Map<string, Group>()
  const begin = (key: string, group: Group): void => {
    const { next, underWay } = group
    if (!next || underWay >= atOnce) return
    group.next = null
    group.underWay += 1
    const done = () => {
      group.underWay -= 1
      if (group.next) begin(key, group)
      else if (group.underWay === 0) groups.delete(key)
    }
    void next.ask().then(next.resolve, next.reject).then(done)
  }
  return (key, ask) => {
    const group = groups.get(key) ?? { underWay: 0, next: null }
    groups.set(key, group)
    if (!group.next) {
      group.next = { ...Promise.withResolvers<string>(), ask }
      setImmediate(begin, key, group)
    }
    return group.next.promise
  }
}
