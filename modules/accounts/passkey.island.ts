import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

// Listeners stay on the document: in the office Turbo replaces the body.
document.addEventListener('turbo:load', show)
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.dataset['passkey']) return
    const answer = form.elements.namedItem('answer')
    if (!(answer instanceof HTMLInputElement) || answer.value !== '') return
    event.preventDefault()
    event.stopPropagation()
    ask(form).then(
      (given) => {
        answer.value = JSON.stringify(given)
        form.requestSubmit()
      },
      // Whatever the reason (refused, timed out, no key here), the person tries again or uses the code.
      () => form.querySelector('[data-passkey-failed]')?.removeAttribute('hidden'),
    )
  },
  true,
)
show()

function show() {
  if (!browserSupportsWebAuthn()) return
  for (const hidden of document.querySelectorAll('form[data-passkey]')) hidden.removeAttribute('hidden')
  for (const excuse of document.querySelectorAll('[data-passkey-excuse]')) excuse.setAttribute('hidden', '')
}

async function ask(form: HTMLFormElement) {
  const optionsJSON = JSON.parse(form.dataset['options'] ?? '{}')
  return form.dataset['passkey'] === 'create' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}
