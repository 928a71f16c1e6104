/** How long typing rests before the message is asked for anew, in milliseconds. */
const REST_MS = 400
let resting: ReturnType<typeof setTimeout> | undefined
let asking: AbortController | undefined

// On the document: Turbo replaces the body.
document.addEventListener('input', (event) => {
  const form = event.target instanceof Element ? event.target.closest('form') : null
  const told = form?.querySelector<HTMLElement>('[data-told]')
  if (!form || !told) return
  clearTimeout(resting)
  resting = setTimeout(() => void follow(form, told), REST_MS)
})

/** The message shown becomes the one that the form as it stands would send; it stays as it was when the network fails. */
async function follow(form: HTMLFormElement, told: HTMLElement) {
  asking?.abort()
  asking = new AbortController()
  const body = new URLSearchParams([...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
  try {
    const answer = await fetch(told.dataset['told'] ?? '', { method: 'POST', body, signal: asking.signal })
    if (!answer.ok) return
    const { told: words } = (await answer.json()) as { told: string | null }
    told.hidden = words === null
    const place = told.querySelector('p')
    if (place) place.textContent = words
  } catch (error) {
    // No network, or typing went on: the next stroke asks again.
    if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error
  }
}
