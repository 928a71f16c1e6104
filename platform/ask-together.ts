type Group = { running: Promise<string>; next?: Promise<string> }

/**
 * Lets those who ask the same thing at the same time share one answer. Whoever comes while a question is under way waits for the
 * next one, so every answer was asked for after its asker came and is never older than that.
 */
export function askTogether(): (key: string, ask: () => Promise<string>) => Promise<string> {
  const groups = new Map<string, Group>()
  const start = (key: string, ask: () => Promise<string>): Promise<string> => {
    const group: Group = { running: ask() }
    groups.set(key, group)
    const done = () => {
      if (!group.next) groups.delete(key)
    }
    group.running.then(done, done)
    return group.running
  }
  return (key, ask) => {
    const group = groups.get(key)
    if (!group) return start(key, ask)
    const again = () => start(key, ask)
    group.next ??= group.running.then(again, again)
    return group.next
  }
}
