/** A form, perhaps with one picture, that is to reach the commune once; it lies in the phone until it has. */
export type Waiting = { id: string; path: string; fields: [string, string][]; file?: Blob; name?: string }
export type Answer = { is: 'done' | 'refused'; url: string; html: string } | { is: 'offline' }

const STORE = 'cho'
const SYNC = 'nop-ho-so'
const LONGEST_MS = 120_000

/** Puts it away; false where the browser has no room for it, which then lives as long as the page. */
export async function keepWaiting(one: Waiting): Promise<boolean> {
  const isKept = await inStore('readwrite', (store) => store.put(one)).then(
    () => true,
    () => false,
  )
  if (!isKept) return false
  const ready = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
  // The browser wakes the service worker when the network is back, also after the page was closed; not every browser can.
  const later = ready as (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined
  await later?.sync?.register(SYNC).catch(() => undefined)
  return true
}

export async function dropWaiting(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id)).catch(() => undefined)
}

/** What waits, oldest first. */
export async function allWaiting(): Promise<Waiting[]> {
  const all = await inStore<Waiting[]>('readonly', (store) => store.getAll()).catch(() => [])
  return all.sort((a, b) => a.id.localeCompare(b.id))
}

/** An id that sorts by the moment it was made, and serves as the key of the post. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(3))
  const now = Math.round(performance.timeOrigin + performance.now())
  return `${now.toString(36).padStart(9, '0')}-${[...random].map((part) => part.toString(36)).join('')}`
}

/** Posts it as the form would have; what was kept goes away once the commune has answered. */
export async function sendWaiting(one: Waiting, onProgress: (part: number) => void = () => undefined): Promise<Answer> {
  const answer = await post(one, onProgress)
  if (answer.is === 'done') await dropWaiting(one.id)
  return answer
}

function post(one: Waiting, onProgress: (part: number) => void): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of one.fields) body.append(name, value)
  if (one.file) body.append('anh', one.file, one.name ?? 'anh')
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', one.path)
    request.timeout = LONGEST_MS
    request.setRequestHeader('idempotency-key', one.id)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => resolve({ is: 'offline' })
    request.ontimeout = () => resolve({ is: 'offline' })
    request.onload = () => {
      const isTurnedAway = request.status >= 400 || new URL(request.responseURL).pathname.startsWith('/dang-nhap')
      if (request.status === 0 || request.status === 503 || request.status === 502) resolve({ is: 'offline' })
      else resolve({ is: isTurnedAway ? 'refused' : 'done', url: request.responseURL, html: request.responseText })
    }
    request.send(body)
  })
}

function inStore<T = unknown>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('nop-ho-so', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(STORE, mode)
      const request = act(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        resolve(request.result as T)
        opening.result.close()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}
