const forms = document.querySelectorAll<HTMLFormElement>('form[data-chosen]')

document.documentElement.classList.add('has-script')
for (const form of forms)
  for (const field of form.querySelectorAll<HTMLElement>('.file-field'))
    for (const input of field.querySelectorAll<HTMLInputElement>('input[type=file]')) input.addEventListener('change', () => show(form, field))

/** What was chosen for one paper, each with its picture and a way to leave it out; it goes with the form. */
function show(form: HTMLFormElement, field: HTMLElement) {
  field.querySelector('.file-rows')?.remove()
  const rows = document.createElement('ul')
  rows.className = 'file-rows'
  rows.setAttribute('aria-live', 'polite')
  for (const input of field.querySelectorAll<HTMLInputElement>('input[type=file]'))
    for (const file of input.files ?? []) rows.append(rowOf(form, field, input, file))
  field.append(rows)
}

function rowOf(form: HTMLFormElement, field: HTMLElement, input: HTMLInputElement, file: File): HTMLLIElement {
  const row = document.createElement('li')
  row.className = 'file-row'
  row.innerHTML =
    '<span class="thumb"></span><span class="file-words"><b></b><small></small></span><button type="button" class="link-button is-alarm"></button>'
  const [title, note, drop] = [row.querySelector('b'), row.querySelector('small'), row.querySelector('button')]
  if (title) title.textContent = file.name
  if (note) note.textContent = form.dataset['chosen'] ?? ''
  if (drop) {
    drop.textContent = form.dataset['drop'] ?? ''
    drop.onclick = () => {
      leaveOut(input, file)
      show(form, field)
    }
  }
  if (file.type.startsWith('image/')) row.firstElementChild?.replaceWith(pictureOf(file))
  return row
}

function pictureOf(file: File): HTMLImageElement {
  const picture = document.createElement('img')
  picture.className = 'thumb'
  picture.alt = ''
  picture.src = URL.createObjectURL(file)
  picture.onload = () => URL.revokeObjectURL(picture.src)
  return picture
}

function leaveOut(input: HTMLInputElement, file: File) {
  const left = new DataTransfer()
  for (const one of input.files ?? []) if (one !== file) left.items.add(one)
  input.files = left.files
}
