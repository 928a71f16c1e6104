import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openPdfPress } from './pdf-press.ts'
import { pdfPages } from './testing-pdf.ts'

const dir = mkdtempSync(join(tmpdir(), 'layouts-'))
writeFileSync(join(dir, 'note.typ'), '#set text(font: "Tinos")\n#let given = json(bytes(sys.inputs.data))\n#given.words')
writeFileSync(join(dir, 'wrong.typ'), '#nothing-by-this-name')
writeFileSync(join(dir, 'endless.typ'), '#for a in range(90000) { for b in range(90000) { let sum = range(10000).sum() } }')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const words = async (pdf: Buffer) => (await pdfPages(pdf)).join('\n')
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const gone = (pid: number) => expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)

test('sets Vietnamese right, and words are only words', async () => {
  const press = openPdfPress(dir)
  const spoken = 'Nguyễn Thị Ưởng, phường Đắk Ơ: 1.500.000 ₫ *đậm* #image("x") $x$ \\ @ai <đây>'
  expect(await words(await press.draw('note.typ', { words: spoken }))).toBe(spoken)
  press.stop()
})

test('starts nothing before the first paper, ends its worker when idle, and starts another when asked again', async () => {
  const press = openPdfPress(dir, { idleMs: 50 })
  expect(press.pid).toBeUndefined()
  const drawn = press.draw('note.typ', { words: 'Một' })
  const pid = press.pid ?? 0
  expect(await words(await drawn)).toBe('Một')
  await gone(pid)
  expect(press.pid).toBeUndefined()
  expect(await words(await press.draw('note.typ', { words: 'Hai' }))).toBe('Hai')
  press.stop()
})

test('a worker killed in the middle loses no paper: it and those that wait are set by its successor', async () => {
  const press = openPdfPress(dir)
  const asked = ['Một', 'Hai', 'Ba'].map((one) => press.draw('note.typ', { words: one }))
  const first = press.pid ?? 0
  process.kill(first, 'SIGKILL')
  expect(await Promise.all((await Promise.all(asked)).map(words))).toEqual(['Một', 'Hai', 'Ba'])
  expect(press.pid).not.toBe(first)
  press.stop()
})

test('a layout that is wrong or never ends fails alone; the next paper is set', async () => {
  const press = openPdfPress(dir, { longestMs: 3000 })
  await expect(press.draw('wrong.typ', {})).rejects.toThrow(/wrong\.typ is wrong: .*unknown variable/)
  const [endless, next] = await Promise.allSettled([press.draw('endless.typ', {}), press.draw('note.typ', { words: 'Sau' })])
  expect(endless).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('took longer') } })
  expect(next.status).toBe('fulfilled')
  press.stop()
})

test('a worker grown too large is replaced', async () => {
  const press = openPdfPress(dir, { mostResidentBytes: 1 })
  await press.draw('note.typ', { words: 'Một' })
  expect(press.pid).toBeUndefined()
  expect(await words(await press.draw('note.typ', { words: 'Hai' }))).toBe('Hai')
  press.stop()
})

test('too many at once are asked to come again; a stopped press leaves nobody waiting', async () => {
  const press = openPdfPress(dir, { mostWaiting: 2 })
  const asked = Promise.allSettled(['Một', 'Hai', 'Ba', 'Bốn'].map((one) => press.draw('note.typ', { words: one })))
  const pid = press.pid ?? 0
  press.stop()
  expect((await asked).map((one) => (one.status === 'rejected' ? (one.reason.code ?? one.reason.message) : one.status))).toEqual([
    'The press was stopped',
    'The press was stopped',
    'The press was stopped',
    'platform.press_busy',
  ])
  await gone(pid)
})
