import { setImmediate as breath } from 'node:timers/promises'
import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import { refuse } from './refusal.ts'

const MOST_PAGES = 100
const SLICE = 1 << 20
/** Longer than the dictionary of any object stream. */
const DICTIONARY = 1024
const MOST_INFLATED = 16 << 20
const MOST_INFLATED_TOGETHER = 64 << 20
const MOST_STREAMS = 20_000

const inflated = promisify(inflate)
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|GoToE|ImportData|SubmitForm|XFA)(?![\w.-])/
const LOCKED = /\/Encrypt(?![\w.-])/
const COMPRESSED = /\/ObjStm(?![\w.-])/g
const PAGE = /\/Type\s*\/Page(?![\w.-])/g
const COUNT = /\/Count\s+(\d+)/g

type Found = { pages: number; count: number; compressed: number }

/**
 * Refuses a PDF that is cut, locked, longer than 100 pages, or holds script, programs or files of its own. It looks at every
 * byte of the file and into its compressed objects; what it cannot look into is refused too. Page streams are not opened.
 */
export async function checkPdf(name: string, content: Buffer): Promise<void> {
  if (!content.subarray(-1024).includes('%%EOF')) refuse('platform.upload_pdf_broken', { name })
  const found: Found = { pages: 0, count: 0, compressed: 0 }
  await look(name, content, found)
  const announced = found.compressed
  const budget = { bytes: MOST_INFLATED_TOGETHER, opened: 0 }
  for await (const objects of compressedObjects(name, content, budget)) await look(name, objects, found)
  if (announced > budget.opened || found.compressed > announced) refuse('platform.upload_pdf_unclear', { name })
  const pages = found.count > 0 ? Math.min(found.pages, found.count) : found.pages
  if (pages > MOST_PAGES) refuse('platform.upload_pdf_too_long', { name, pages, most: MOST_PAGES })
}

/** Looks through the bytes a slice at a time, so that others are served in between. */
async function look(name: string, bytes: Buffer, found: Found): Promise<void> {
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    // A slice ends before a slash: no name is cut in two.
    const slash = bytes.indexOf('/', start + SLICE)
    end = slash < 0 ? bytes.length : slash
    const words = plain(bytes.toString('latin1', start, end))
    if (LOCKED.test(words)) refuse('platform.upload_pdf_locked', { name })
    if (ACTIVE.test(words)) refuse('platform.upload_pdf_active', { name })
    found.pages += words.match(PAGE)?.length ?? 0
    found.compressed += words.match(COMPRESSED)?.length ?? 0
    for (const [, count] of words.matchAll(COUNT)) found.count = Math.max(found.count, Number(count))
    await breath()
  }
}

/** The contents of every object stream, each inflated to 16 MB at most and 64 MB together. */
async function* compressedObjects(name: string, content: Buffer, budget: { bytes: number; opened: number }): AsyncGenerator<Buffer> {
  let streams = 0
  let end = 0
  for (let at = content.indexOf('stream'); at >= 0; at = content.indexOf('stream', end)) {
    end = at + 'stream'.length
    const start = afterEndOfLine(content, end)
    if (start === null || content.toString('latin1', at - 3, at) === 'end') continue
    streams += 1
    if (streams > MOST_STREAMS) refuse('platform.upload_pdf_unclear', { name })
    const close = content.indexOf('endstream', start)
    end = close < 0 ? content.length : close + 'endstream'.length
    const before = content.toString('latin1', Math.max(0, at - DICTIONARY), at)
    const dictionary = plain(before.slice(before.lastIndexOf('obj') + 1))
    if (!/\/(ObjStm|First)(?![\w.-])/.test(dictionary)) continue
    budget.opened += 1
    // What is not packed was seen with the rest of the file.
    if (/\/(Filter|F)(?![\w.-])/.test(dictionary)) yield await opened(name, dictionary, content.subarray(start, close < 0 ? content.length : close), budget)
  }
}

async function opened(name: string, dictionary: string, body: Buffer, budget: { bytes: number }): Promise<Buffer> {
  // Objects are packed by deflate alone; anything else is how one hides them.
  const isPlainDeflate = /\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])\s*(\/|>>)/.test(dictionary) && !/\/Predictor\s+([2-9]|\d\d)/.test(dictionary)
  if (!isPlainDeflate) return refuse('platform.upload_pdf_unclear', { name })
  const maxOutputLength = Math.max(1, Math.min(MOST_INFLATED, budget.bytes))
  const objects = await inflated(body, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }).catch(() => null)
  if (!objects) return refuse('platform.upload_pdf_unclear', { name })
  budget.bytes -= objects.length
  return objects
}

/** Where a stream's bytes begin after the word `stream`; null when the word is not one. */
function afterEndOfLine(content: Buffer, at: number): number | null {
  if (content[at] === 0x0a) return at + 1
  if (content[at] === 0x0d) return content[at + 1] === 0x0a ? at + 2 : at + 1
  return null
}

/** Names may be written with `#4a` for a letter. */
function plain(words: string): string {
  return words.includes('#') ? words.replace(/#([0-9a-fA-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : words
}
