import { sendFormsOnce } from './sending.ts'

const band = document.querySelector<HTMLElement>('[data-offline]')

if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/service-worker.js').catch((error: unknown) => console.warn('service worker', error))
}
addEventListener('offline', showNetwork)
addEventListener('online', showNetwork)
showNetwork()
sendFormsOnce()

/** Tells that the network is gone, and which links of the page still open. */
function showNetwork() {
  if (!band) return
  band.hidden = navigator.onLine && !('kept' in band.dataset)
  if (navigator.onLine || !('caches' in window)) return
  markSavedLinks(band.dataset['saved'] ?? '').catch((error: unknown) => console.warn('saved pages', error))
}

async function markSavedLinks(word: string) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="/"]:not([data-saved])')) {
    if (!(await caches.match(link.href))) continue
    link.dataset['saved'] = ''
    const mark = document.createElement('small')
    mark.className = 'saved-mark'
    mark.textContent = word
    link.append(mark)
  }
}
