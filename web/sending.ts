const WAIT_MS = 20_000

/** A form goes once: the button says that it is on its way, and pressing again does nothing until an answer is long overdue. */
export function sendFormsOnce(): void {
  const under = new Map<HTMLFormElement, () => void>()
  const letGo = (form: HTMLFormElement) => {
    under.get(form)?.()
    under.delete(form)
  }
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.method !== 'post') return
    if (under.has(form)) return event.preventDefault()
    under.set(form, showBusy(event.submitter))
    setTimeout(() => letGo(form), WAIT_MS)
  })
  // A page the reader comes back to waits for nothing any more.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const form of under.keys()) letGo(form)
  })
}

function showBusy(button: HTMLElement | null): () => void {
  if (!button?.classList.contains('button')) return () => {}
  const before = [...button.childNodes]
  const spinner = document.createElement('span')
  spinner.className = 'spinner'
  const said = document.createElement('span')
  said.textContent = document.querySelector<HTMLElement>('[data-sending]')?.dataset['sending'] ?? ''
  button.classList.add('is-busy')
  button.setAttribute('aria-busy', 'true')
  button.replaceChildren(spinner, said)
  return () => {
    button.classList.remove('is-busy')
    button.removeAttribute('aria-busy')
    button.replaceChildren(...before)
  }
}
