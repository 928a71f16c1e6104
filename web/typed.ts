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

type SentFiles = { name: string; place: number; files: FileList }

/** The files chosen in a form that is being sent; `place` tells inputs of one name apart. */
export function filesIn(form: HTMLFormElement): SentFiles[] {
  return fileInputs(form).flatMap(({ input: { name, files }, place }) => (files && files.length > 0 ? [{ name, place, files }] : []))
}

/** Puts files back into the form of a page that refused them, so that nobody looks for them twice. */
export function putFilesBack(sent: readonly SentFiles[]): void {
  const inputs = [...document.querySelectorAll<HTMLFormElement>('main form')].flatMap(fileInputs)
  for (const { name, place, files } of sent) {
    const input = inputs.find((one) => one.input.name === name && one.place === place)?.input
    if (input?.files?.length !== 0) continue
    input.files = files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

function fileInputs(form: HTMLFormElement) {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].map((input, place) => ({ input, place }))
}
