import { atMost } from './at-most.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { kindOf, type UploadKind } from './uploads-kind.ts'
import { cleanName } from './uploads-name.ts'
import { checkPdf } from './uploads-pdf.ts'
import { readPicture } from './uploads-picture.ts'
import { refuseInfected } from './uploads-scan.ts'
import { unnamedUpload } from './uploads-texts.vi.ts'

/** What a form sends: name and media type are the sender's word. */
export type SentUpload = { name: string; mediaType: string; content: Buffer }

/** What a place takes; by default pictures and PDF, 20 MB each. */
export type UploadRules = { only?: 'picture' | 'pdf'; mostBytes?: number; longEdgePx?: number }

/** A file fit to keep: a JPEG drawn anew, with its thumbnail and size, or a PDF as it came. */
export type Upload = {
  ok: true
  name: string
  mediaType: 'image/jpeg' | 'application/pdf'
  content: Buffer
  thumbnail?: Buffer
  widthPx?: number
  heightPx?: number
}
export type RefusedUpload = { ok: false; refusal: Refusal }

export const MOST_UPLOAD_BYTES = 20_000_000
const LONG_EDGE_PX = 2400
const MEGABYTE = 1_000_000

// Decoded pictures lie outside the heap: two at once, however many are sent.
const inTurn = atMost(2)

/** Judges one sent file by its content. A refusal is returned, not thrown, with what the sender can do. */
export async function receiveUpload(file: SentUpload, rules: UploadRules = {}): Promise<Upload | RefusedUpload> {
  const name = shownName(file.name)
  try {
    const kind = acceptedKind(name, file.content, rules)
    await refuseInfected(name, file.content)
    return await inTurn(() => received(name, kind, file.content, rules))
  } catch (thrown) {
    if (isRefusal(thrown)) return { ok: false, refusal: thrown }
    throw thrown
  }
}

/** All the files of a form in their order; the first that is refused refuses them all. */
export async function receiveUploads<F extends SentUpload & { field: string }>(
  files: readonly F[],
  rules: UploadRules,
): Promise<(Upload & { field: string })[]> {
  const uploads: (Upload & { field: string })[] = []
  for (const file of files) {
    const upload = await receiveUpload(file, rules)
    if (!upload.ok) throw upload.refusal
    uploads.push({ ...upload, field: file.field })
  }
  return uploads
}

/** A file's name as it is kept and spoken of, without its extension; never empty. */
export function shownName(name: string): string {
  return cleanName(name) || unnamedUpload
}

type AcceptedKind = Exclude<UploadKind, 'office' | 'video' | 'other'>

function acceptedKind(name: string, content: Buffer, { only, mostBytes = MOST_UPLOAD_BYTES }: UploadRules): AcceptedKind {
  if (content.length === 0) return refuse('platform.upload_empty', { name })
  if (content.length > mostBytes) return refuse('platform.upload_too_large', { name, megabytes: Math.floor(mostBytes / MEGABYTE) })
  const kind = kindOf(content)
  if (kind === 'office') return refuse('platform.upload_office_document', { name })
  if (kind === 'video') return refuse('platform.upload_video', { name })
  if (kind === 'other') return refuse('platform.upload_unknown_kind', { name })
  if (only === 'pdf' && kind !== 'pdf') return refuse('platform.upload_not_pdf', { name })
  if (only === 'picture' && kind === 'pdf') return refuse('platform.upload_not_picture', { name })
  return kind
}

async function received(name: string, kind: AcceptedKind, content: Buffer, { longEdgePx = LONG_EDGE_PX }: UploadRules): Promise<Upload> {
  if (kind === 'pdf') {
    await checkPdf(name, content)
    return { ok: true, name: `${name}.pdf`, mediaType: 'application/pdf', content }
  }
  return { ok: true, name: `${name}.jpg`, mediaType: 'image/jpeg', ...(await readPicture(name, content, kind, longEdgePx)) }
}
