import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { toNfc } from './nfc.ts'
import type { Form, SentFile } from './page.ts'
import { type Refusal, refusalOf, refuse } from './refusal.ts'
import { MOST_UPLOAD_BYTES, shownName } from './uploads.ts'

const MEGABYTE = 1_000_000
const MOST_FILES = 12
const MOST_TOGETHER_BYTES = 60 * MEGABYTE
/** A longer body is not read to its end: whoever sends it has no form of ours. */
const MOST_READ_BYTES = 1_000 * MEGABYTE

/** What the parser itself bears; the limits on files are looked after here, so that what was typed beside them is kept. */
export const multipartLimits = { fileSize: MOST_UPLOAD_BYTES + 1, files: 100, fields: 200, fieldSize: 262_144, parts: 300 }

/** The bytes of files of all the forms this program holds just now, and how many it may. */
export type InHand = { bytes: number; readonly most: number }

/** A form as it came. With a `refusal` there are no files, but what was typed is there. `letGo` when it was dealt with. */
export type SentForm = { form: Form; files: readonly SentFile[]; refusal: Refusal | null; letGo(): void }

/** A posted form, urlencoded or multipart, with its text in NFC. A form over a limit is read to its end, so that the answer arrives. */
export async function readForm(request: FastifyRequest, inHand: InHand): Promise<SentForm> {
  if (!request.isMultipart()) {
    const form = toNfc({ ...(request.body as Record<string, string> | null) }) as Form
    return { form, files: [], refusal: null, letGo: () => undefined }
  }
  const form: Record<string, string | string[]> = {}
  const hold = holdFiles(inHand)
  if (Number(request.headers['content-length'] ?? 0) > MOST_READ_BYTES) refuse('platform.upload_total_too_large', { megabytes: megabytes(MOST_TOGETHER_BYTES) })
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') await readFile(part, hold)
      else add(form, part.fieldname, part.value)
    }
  } catch (error) {
    hold.drop(whyUnread(error))
  }
  return { form, files: hold.files, refusal: hold.refusal, letGo: hold.letGo }
}

async function readFile(part: MultipartFile, hold: ReturnType<typeof holdFiles>): Promise<void> {
  const name = String(toNfc(part.filename ?? ''))
  const pieces: Buffer[] = []
  for await (const piece of part.file as AsyncIterable<Buffer>) if (hold.take(piece.length)) pieces.push(piece)
  if (part.file.truncated) hold.drop(refusalOf(() => refuse('platform.upload_too_large', { name: shownName(name), megabytes: megabytes(MOST_UPLOAD_BYTES) })))
  // Where nothing was chosen a browser sends an empty part without a name.
  if (pieces.length > 0 || name !== '') hold.keep({ field: part.fieldname, name, mediaType: part.mimetype, content: Buffer.concat(pieces) })
}

/** The files of one form while it is read. The first limit it breaks lets all of them go, and nothing more is taken. */
function holdFiles(inHand: InHand) {
  const hold = {
    bytes: 0,
    files: [] as SentFile[],
    refusal: null as Refusal | null,
    take(bytes: number): boolean {
      if (hold.refusal) return false
      hold.bytes += bytes
      inHand.bytes += bytes
      if (hold.bytes > MOST_TOGETHER_BYTES) hold.drop(refusalOf(() => refuse('platform.upload_total_too_large', { megabytes: megabytes(MOST_TOGETHER_BYTES) })))
      else if (inHand.bytes > inHand.most) hold.drop(refusalOf(() => refuse('platform.upload_busy')))
      return hold.refusal === null
    },
    keep(file: SentFile): void {
      if (hold.refusal) return
      if (hold.files.length === MOST_FILES) hold.drop(refusalOf(() => refuse('platform.upload_too_many', { most: MOST_FILES })))
      else hold.files.push(file)
    },
    drop(refusal: Refusal): void {
      hold.refusal ??= refusal
      hold.files = []
      hold.letGo()
    },
    letGo(): void {
      inHand.bytes -= hold.bytes
      hold.bytes = 0
    },
  }
  return hold
}

function add(form: Record<string, string | string[]>, name: string, given: unknown): void {
  const value = String(toNfc(String(given)))
  const before = form[name]
  form[name] = before === undefined ? value : [before, value].flat()
}

/** Too many parts, a field nobody has, or a body that ends too early. */
function whyUnread(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return refusalOf(() => refuse('platform.upload_too_many', { most: MOST_FILES }))
  if (code === 'FST_FIELDS_LIMIT' || code === 'FST_PROTO_VIOLATION' || code === 'FST_INVALID_JSON_FIELD_ERROR')
    return refusalOf(() => refuse('platform.invalid_input'))
  return refusalOf(() => refuse('platform.upload_cut'))
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / MEGABYTE)
}
