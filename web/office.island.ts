import { session } from '@hotwired/turbo'
import { filesIn, hasTyped, putFilesBack } from './typed.ts'

const ROW = 'main [data-row] a.row-link, main a[data-row], main .list-words > a, main a.card'

// What others change is told by topic, without data; the page showing it is drawn anew in place, but never under someone's hands nor over
// what they typed: a bar then offers it.
const shownAt: Record<string, RegExp> = { inbox: /^\/office(\/hop-thu.*)?$/, cases: /^\/office(\/ho-so(\/\d+)?)?$/ }
let isStale = false
let wasStale = false
/** A form or a link is under way: one's own act is told too, often before its answer, and drawing anew then would swallow the answer. */
let isLeaving = false
/** The page answers a refused form: what was typed stands in it as though it had been there from the start. */
let isRefused = false
let sentFiles: ReturnType<typeof filesIn> = []
for (const name of ['turbo:submit-start', 'turbo:visit'])
  document.addEventListener(name, () => {
    isLeaving = true
  })
document.addEventListener('turbo:submit-start', ({ target }) => {
  sentFiles = target instanceof HTMLFormElement ? filesIn(target) : []
  // The answer is drawn anew, with all that was told before it.
  wasStale = isStale
  isStale = false
})
document.addEventListener('turbo:before-fetch-response', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return
  isRefused = !(event as CustomEvent<{ fetchResponse: { succeeded: boolean } }>).detail.fetchResponse.succeeded
})
document.addEventListener('turbo:visit', () => {
  isRefused = false
})
document.addEventListener('turbo:render', () => {
  if (isRefused) {
    putFilesBack(sentFiles)
    showRefusal()
  }
  sentFiles = []
})
for (const name of ['turbo:load', 'turbo:render']) document.addEventListener(name, arrived)
document.addEventListener('turbo:submit-end', (event) => {
  if ((event as CustomEvent<{ fetchResponse?: object }>).detail.fetchResponse) return
  isStale ||= wasStale
  arrived()
})
if (document.querySelector('.desk:not(.is-outside)')) {
  new EventSource('/office/live').addEventListener('message', ({ data }) => {
    isStale ||= shownAt[JSON.parse(data)]?.test(location.pathname) ?? false
    refreshWhenIdle()
  })
  document.addEventListener('focusout', () => setTimeout(refreshWhenIdle))
}

/** The page stays where its button was pressed; why it was refused may stand far above, unseen. */
function showRefusal() {
  const words = document.querySelector<HTMLElement>('main [role=alert]')
  if (!words) return
  words.tabIndex = -1
  words.focus({ preventScroll: true })
  words.scrollIntoView({ block: 'center' })
}

function arrived() {
  isLeaving = false
  refreshWhenIdle()
}

function refreshWhenIdle() {
  if (!isStale || isLeaving) return
  const isHeld = isRefused || hasTyped()
  const bar = document.querySelector<HTMLElement>('[data-changes]')
  if (bar) bar.hidden = !isHeld
  if (isHeld || isWriting(document.activeElement)) return
  isStale = false
  session.refresh(location.href)
}

// A link within the page opens its dialog by `:target`, which only the browser's own step there sets.
document.addEventListener('turbo:click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')?.getAttribute('href')?.startsWith('#')) event.preventDefault()
})

// Listeners stay on the document: Turbo replaces the body.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape' && !event.isComposing) leaveWhatIsOpen()
  if (isWriting(event.target)) return
  if (event.key === '/') {
    event.preventDefault()
    const own = document.querySelector<HTMLInputElement>('main [data-own-search] input[type=search]')
    const search = own ?? document.querySelector<HTMLInputElement>('[data-search]')
    search?.focus()
  } else if (event.key === 'j') moveTo(1)
  else if (event.key === 'k') moveTo(-1)
})

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return
  closeMenus(event.target.closest('details.menu, details.account'))
  if (event.target.closest('a, button, input, select, textarea, label, summary') || getSelection()?.toString()) return
  event.target.closest('tr[data-row]')?.querySelector<HTMLAnchorElement>('a.row-link')?.click()
})

/** The focused row's link opens with Enter by itself. */
function moveTo(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)]
  const current = rows.findIndex((row) => row === document.activeElement)
  const next = rows[current === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.min(Math.max(current + step, 0), rows.length - 1)]
  next?.focus()
}

/** A question opened by its address knows no Escape of its own; who asked stands at its link again. */
function leaveWhatIsOpen() {
  closeMenus(null)
  const question = document.querySelector('dialog.dialog:target, dialog.dialog[open]')
  question?.querySelector<HTMLAnchorElement>('.dialog-sheet > a.link-button')?.click()
  if (question) document.querySelector<HTMLElement>(`a[href="#${question.id}"]`)?.focus()
}

function closeMenus(except: Element | null) {
  for (const menu of document.querySelectorAll('details.menu[open], details.account[open]')) if (menu !== except) menu.removeAttribute('open')
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
