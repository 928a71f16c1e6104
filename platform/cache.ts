/** A small bounded memory of the process, held by the runtime: what can be rebuilt from the database at any time. The longest unused goes first. */
export type Cache = {
  /** The value under `key`, made by `make` unless one made for the same `version` is there. */
  get<T>(key: string, version: string | number, make: () => Promise<T>): Promise<T>
  clear(): void
}

export function createCache(limit = 500): Cache {
  const entries = new Map<string, { version: string | number; value: Promise<unknown> }>()
  return {
    get<T>(key: string, version: string | number, make: () => Promise<T>): Promise<T> {
      const found = entries.get(key)
      entries.delete(key)
      if (found && found.version === version) {
        entries.set(key, found)
        return found.value as Promise<T>
      }
      const value = make()
      entries.set(key, { version, value })
      value.catch(() => entries.delete(key))
      const oldest = entries.size > limit ? entries.keys().next() : undefined
      if (oldest && !oldest.done) entries.delete(oldest.value)
      return value
    },
    clear: () => entries.clear(),
  }
}
