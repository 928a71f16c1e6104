// Keeps the pages a resident last read, so that they open without a network and say their hour.
// Never touches the office, the API, posts, or pages sent with "no-store".
const PAGES = 'pages-1'
const FILES = 'files-1'
const MOST_PAGES = 40
const MOST_FILES = 40
const NEVER =
  /^\/(office|dang-nhap|tai-khoan|ho-so|nop-ho-so|api|webhooks|media|files|tuy-chon|healthz|readyz|metrics|openapi\.json|service-worker\.js)(\/|\?|$|\.)/

const words = {
  offline: 'Mất mạng.',
  savedAt: (hour, day) => `Trang này lưu lúc ${hour}, ngày ${day}.`,
  notSaved: 'Mất mạng. Trang này chưa lưu trong máy.',
  comeBack: 'Có mạng bác mở lại là được. Việc gấp bác gọi điện cho xã.',
  saved: 'Những trang đã lưu',
  home: 'Trang đầu',
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepHome().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || NEVER.test(url.pathname)) return
  if (url.pathname.startsWith('/assets/') || url.pathname.startsWith('/icons/')) event.respondWith(fileFirstFromCache(request))
  else if (request.mode === 'navigate') event.respondWith(pageFirstFromNetwork(event))
})

// Forms and pictures of a case being filed, left by a page that lost its network and was closed (modules/filing/waiting.island.ts).
self.addEventListener('sync', (event) => {
  if (event.tag === 'nop-ho-so') event.waitUntil(sendWaitingForms())
})

/** Posts what waits, oldest first. What was answered is gone; without a network it throws, and the browser wakes us again. */
async function sendWaitingForms() {
  const waiting = await inWaiting('readonly', (store) => store.getAll())
  for (const one of waiting.sort((a, b) => a.id.localeCompare(b.id))) {
    const body = new FormData()
    for (const [name, value] of one.fields) body.append(name, value)
    if (one.file) body.append('anh', one.file, one.name)
    const answer = await fetch(one.path, { method: 'POST', body, headers: { 'idempotency-key': one.id } })
    if (answer.status >= 502) throw new Error('The commune does not answer')
    await inWaiting('readwrite', (store) => store.delete(one.id))
  }
}

function inWaiting(mode, act) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('nop-ho-so', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('cho', { keyPath: 'id' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const request = act(opening.result.transaction('cho', mode).objectStore('cho'))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }
  })
}

async function pageFirstFromNetwork(event) {
  try {
    const answer = await fetch(event.request)
    if (mayKeep(answer)) event.waitUntil(keep(PAGES, event.request.url, answer.clone(), MOST_PAGES))
    return answer
  } catch {
    const saved = await (await caches.open(PAGES)).match(event.request.url)
    return saved ? withBand(saved) : notSavedPage()
  }
}

function mayKeep(answer) {
  const isHtml = (answer.headers.get('content-type') ?? '').startsWith('text/html')
  return answer.ok && !answer.redirected && isHtml && !/no-store/.test(answer.headers.get('cache-control') ?? '')
}

async function fileFirstFromCache(request) {
  const saved = await (await caches.open(FILES)).match(request)
  if (saved) return saved
  const answer = await fetch(request)
  if (answer.ok) await keep(FILES, request.url, answer.clone(), MOST_FILES)
  return answer
}

/** Keeps an answer as the newest and lets go of the oldest. */
async function keep(cacheName, url, answer, most) {
  const cache = await caches.open(cacheName)
  await cache.delete(url)
  await cache.put(url, answer)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}

async function keepHome() {
  const answer = await fetch('/')
  if (mayKeep(answer)) await keep(PAGES, new URL('/', self.location.origin).href, answer, MOST_PAGES)
}

async function dropOldCaches() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== PAGES && name !== FILES).map((name) => caches.delete(name)))
}

/** The saved page, its own band turned on and saying when it was saved. */
async function withBand(saved) {
  const savedAt = new Date(saved.headers.get('date') ?? Date.now())
  const at = new Date(savedAt.getTime() + 7 * 3600000).toISOString()
  const hour = `${Number(at.slice(11, 13))} giờ ${at.slice(14, 16)}`
  const day = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`
  const html = await saved.text()
  const band = /(<p[^>]*data-offline[^>]*?) hidden(="")?>[^<]*</
  return new Response(html.replace(band, `$1 data-kept>${words.offline} ${words.savedAt(hour, day)}<`), { headers: saved.headers })
}

async function notSavedPage() {
  const pages = await (await caches.open(PAGES)).keys()
  const links = pages.reverse().map(({ url }) => {
    const path = new URL(url).pathname
    return `<li><a href="${asText(url)}">${path === '/' ? words.home : asText(decodeURI(path))}</a></li>`
  })
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.offline}</title>
<body style="font:18px/1.6 sans-serif;margin:24px;max-width:640px"><h1>${words.notSaved}</h1><p>${words.comeBack}</p><h2>${words.saved}</h2><ul>${links.join('')}</ul>`
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

function asText(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
