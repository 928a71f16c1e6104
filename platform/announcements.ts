import pg from 'pg'
import type { Log } from './log.ts'

export type Announcements = { subscribe(communeId: number, listener: (topic: string) => void): () => void; stop(): Promise<void> }

/** Hears what transactions announced (`commune:topic`) over one listening connection, which comes back when it is lost. */
export function listenForAnnouncements(url: string, log: Log): Announcements {
  const listeners = new Map<number, Set<(topic: string) => void>>()
  const state: { client?: pg.Client; stopped: boolean; retry?: NodeJS.Timeout } = { stopped: false }

  const connect = async () => {
    const client = new pg.Client({ connectionString: url, keepAlive: true })
    state.client = client
    client.on('error', (error) => log.warn({ error: error.message }, 'The listening connection was lost'))
    client.on('end', again)
    client.on('notification', ({ payload = '' }) => {
      const cut = payload.indexOf(':')
      for (const listener of listeners.get(Number(payload.slice(0, cut))) ?? []) listener(payload.slice(cut + 1))
    })
    await client.connect()
    await client.query('listen announce')
  }
  const again = () => {
    if (state.stopped) return
    clearTimeout(state.retry)
    state.retry = setTimeout(() => void connect().catch(again), 1_000)
  }
  void connect().catch(again)

  return {
    subscribe(communeId, listener) {
      const mine = listeners.get(communeId) ?? new Set()
      listeners.set(communeId, mine.add(listener))
      return () => mine.delete(listener)
    },
    async stop() {
      state.stopped = true
      clearTimeout(state.retry)
      await state.client?.end()
    },
  }
}
