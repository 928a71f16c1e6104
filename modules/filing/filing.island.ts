import { allWaiting, dropWaiting, keepWaiting, newId, sendWaiting, type Waiting } from './waiting.island.ts'

const LONG_EDGE_PX = 2400
const QUALITY = 0.82
const form = document.querySelector<HTMLFormElement>('form[data-nop]')
const words: Record<string, string> = JSON.parse(form?.dataset['words'] ?? '{}')
const here = location.pathname + location.search
// Pictures go one after another: a cheap phone holds one whole picture at a time.
let line: Promise<unknown> = Promise.resolve()
let underWay = 0

document.documentElement.classList.add('has-script')
form?.addEventListener('submit', (event) => void holdBack(event))
for (const input of document.querySelectorAll<HTMLInputElement>('form[data-nop=anh] input[type=file]')) input.addEventListener('change', () => take(input))
addEventListener('online', () => void goOn())
void goOn()

/** Sends what an earlier page or an absent network left behind; a form kept here leads on to the page it would have led to. */
async function goOn() {
  if (!navigator.onLine) return
  const waiting = await allWaiting()
  for (const one of waiting.filter((each) => each.file && each.path === here)) inLine(() => attempt(one, rowOf(one)))
  await line
  for (const one of waiting.filter((each) => !each.file || each.path !== here)) {
    const answer = await sendWaiting(one)
    if (answer.is === 'offline') return
    // Refused: the page itself says why, to whoever opens it again.
    await dropWaiting(one.id)
    if (!one.file && one.path === here) location.assign(answer.url)
  }
}

/** Without a network the form is kept in the phone; while pictures are on their way it waits for them. */
async function holdBack(event: SubmitEvent) {
  if (!form || (navigator.onLine && underWay === 0)) return
  event.preventDefault()
  const button = event.submitter as HTMLButtonElement | null
  if (navigator.onLine) {
    if (button?.classList.contains('is-busy')) return
    const rest = showBusy(button)
    await line
    rest()
    return form.requestSubmit(standing(button))
  }
  const data = new FormData(form)
  if (button?.name) data.append(button.name, button.value)
  const fields = [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const isKept = await keepWaiting({ id: newId(), path: here, fields })
  const saved = document.querySelector<HTMLElement>('[data-giu]')
  if (!saved) return
  saved.setAttribute('role', 'status')
  saved.classList.add('is-kept')
  saved.textContent = saved.dataset[isKept ? 'giu' : 'khongGiu'] ?? ''
}

/** The arrived pictures drew the acts anew: the same act among them, else the first. */
function standing(button: HTMLButtonElement | null): HTMLButtonElement | null {
  if (!button || button.isConnected) return button
  const acts = [...document.querySelectorAll<HTMLButtonElement>('.filing-acts button')]
  return acts.find(({ value }) => value === button.value) ?? acts[0] ?? null
}

/** The button says that pictures are still on their way; answers what brings its own words back. */
function showBusy(button: HTMLButtonElement | null): () => void {
  if (!button) return () => {}
  const before = [...button.childNodes]
  const spinner = document.createElement('span')
  spinner.className = 'spinner'
  const said = document.createElement('span')
  said.textContent = words['stillSending'] ?? ''
  button.classList.add('is-busy')
  button.replaceChildren(spinner, said)
  return () => {
    button.classList.remove('is-busy')
    button.replaceChildren(...before)
  }
}

function take(input: HTMLInputElement) {
  for (const file of [...(input.files ?? [])]) {
    const one: Waiting = { id: newId(), path: here, fields: [['viec', 'gui']], file, name: file.name }
    const row = rowOf(one)
    say(row, 'sending', words['shrinking'])
    inLine(async () => {
      one.fields.push(['dau', await fingerprint(file)])
      one.file = await smaller(file)
      await keepWaiting(one)
      await attempt(one, row)
    })
  }
  input.value = ''
}

function inLine(work: () => Promise<unknown>) {
  underWay += 1
  line = line.then(work).finally(() => {
    underWay -= 1
  })
}

async function attempt(one: Waiting, row: HTMLLIElement) {
  if (!row.isConnected) return
  if (!navigator.onLine) return offer(one, row, 'kept', words['waiting'])
  const bar = row.querySelector('progress')
  say(row, 'sending', words['sending'])
  const answer = await sendWaiting(one, (part) => {
    if (bar) bar.value = part
  })
  if (answer.is === 'offline') return navigator.onLine ? offer(one, row, 'failed', words['failed']) : offer(one, row, 'kept', words['waiting'])
  const page = new DOMParser().parseFromString(answer.html, 'text/html')
  if (answer.is === 'refused') {
    await dropWaiting(one.id)
    return offer(one, row, 'refused', page.querySelector('.error-summary li')?.textContent ?? words['failed'])
  }
  row.remove()
  showSent(page)
}

/** The pictures as the commune has them now, and what may be done next; those still on their way stand below. */
function showSent(page: Document) {
  const sent = page.querySelector('.filing-pictures .file-rows')
  const now = document.querySelector('.filing-pictures .file-rows:not([data-cho])')
  if (sent && now) now.replaceWith(sent)
  else if (sent) document.querySelector('.filing-pictures .file-picks')?.after(sent)
  const acts = page.querySelector('.filing-acts')
  if (acts) document.querySelector('.filing-acts')?.replaceWith(acts)
  for (const gone of document.querySelectorAll('form .notice, .error-summary, .filing-pictures .error-line')) gone.remove()
}

/** What can be done about a picture that is not there yet: send it again, or leave it out. */
function offer(one: Waiting, row: HTMLLIElement, state: 'kept' | 'failed' | 'refused', text: string | undefined) {
  say(row, state === 'kept' ? 'kept' : 'failed', text)
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link-button'
  button.textContent = (state === 'failed' ? words['resend'] : words['remove']) ?? ''
  button.onclick = () => {
    button.remove()
    if (state === 'failed') inLine(() => attempt(one, row))
    else void dropWaiting(one.id).then(() => row.remove())
  }
  row.querySelector('.link-button')?.remove()
  row.append(button)
}

function rowOf({ id, name, file }: Waiting): HTMLLIElement {
  const shown = document.getElementById(id)
  if (shown instanceof HTMLLIElement) return shown
  const row = document.createElement('li')
  row.id = id
  row.innerHTML = '<span class="thumb"></span><span class="file-words"><b></b><small></small><progress max="1" value="0"></progress></span>'
  const [title] = row.getElementsByTagName('b')
  if (title) title.textContent = name ?? ''
  row.querySelector('progress')?.setAttribute('aria-label', name ?? '')
  if (file?.type.startsWith('image/')) {
    const picture = document.createElement('img')
    picture.className = 'thumb'
    picture.alt = ''
    picture.src = URL.createObjectURL(file)
    picture.onload = () => URL.revokeObjectURL(picture.src)
    row.firstElementChild?.replaceWith(picture)
  }
  rowsUnderWay().append(row)
  return row
}

function rowsUnderWay(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.file-rows[data-cho]')
  if (found) return found
  const rows = document.createElement('ul')
  rows.className = 'file-rows'
  rows.dataset['cho'] = ''
  rows.setAttribute('aria-live', 'polite')
  document.querySelector('.file-field')?.append(rows)
  return rows
}

function say(row: HTMLLIElement, state: 'sending' | 'kept' | 'failed', text = '') {
  row.className = `file-row is-${state}`
  if (state === 'sending') row.querySelector('.link-button')?.remove()
  const [note] = row.getElementsByTagName('small')
  if (note) note.textContent = text
  const bar = row.querySelector('progress')
  if (bar) bar.hidden = state !== 'sending'
}

/** By which the same picture is known when it comes again, whatever became of it on its way; empty where the browser cannot tell. */
async function fingerprint(file: File): Promise<string> {
  if (!crypto.subtle) return ''
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The picture at most 2400 px long; as it came where that is no smaller or the browser cannot draw it. */
async function smaller(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || typeof createImageBitmap !== 'function') return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONG_EDGE_PX / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    if (!pen) return file
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    return drawn && drawn.size < file.size ? drawn : file
  } catch {
    return file
  }
}
