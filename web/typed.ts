/** Whether somebody has typed, ticked or chosen something on the page that is not sent yet. */
export function hasTyped(): boolean {
  return [...document.querySelectorAll('input, textarea, select')].some(isChanged)
}

function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement)
    return (
      control.selectedIndex !==
      Math.max(
        0,
        [...control.options].findIndex((option) => option.defaultSelected),
      )
    )
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false
  if (control.type === 'file') return (control.files?.length ?? 0) > 0
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked
  return control.value !== control.defaultValue
}

type SentFiles = { name: string; files: FileList }

/** The files chosen in a form that is being sent. */
export function filesIn(form: HTMLFormElement): SentFiles[] {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')]
  return inputs.flatMap(({ name, files }) => (files && files.length > 0 ? [{ name, files }] : []))
}

/** Puts files back into the form of a page that refused them, so that nobody looks for them twice. */
export function putFilesBack(sent: readonly SentFiles[]): void {
  for (const { name, files } of sent) {
    const input = [...document.querySelectorAll<HTMLInputElement>('main input[type=file]')].find((one) => one.name === name && one.files?.length === 0)
    if (!input) continue
    input.files = files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
