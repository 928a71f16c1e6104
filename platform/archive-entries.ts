import { createHash } from 'node:crypto'
import { z } from 'zod'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

/** What an archive holds, in this order: the manifest, tables, sequences, waiting jobs, master keys when asked for, files, the end. */
const entryKind = z.enum(['manifest', 'table', 'sequences', 'jobs', 'keys', 'file', 'end'])
type EntryKind = z.output<typeof entryKind>
export type NewEntry = { kind: EntryKind; name: string; content: AsyncIterable<Buffer> | Iterable<Buffer> }
/** `content` must be read to its end before the next entry is asked for. */
export type Entry = { kind: EntryKind; name: string; content: AsyncGenerator<Buffer> }

const opening = z.object({ kind: entryKind, name: z.string() })
const OPEN = 1
const DATA = 2
const CLOSE = 3
const LARGEST_FRAME = 64 * 1024 * 1024

/** Entries as one stream of frames (type, length, bytes); each closes with the SHA-256 of its content. */
export async function* writeEntries(entries: AsyncIterable<NewEntry>): AsyncGenerator<Buffer> {
  for await (const { kind, name, content } of entries) {
    const hash = createHash('sha256')
    yield frame(OPEN, Buffer.from(JSON.stringify({ kind, name })))
    for await (const piece of content) {
      if (piece.length === 0) continue
      hash.update(piece)
      yield frame(DATA, piece)
    }
    yield frame(CLOSE, hash.digest())
  }
}

/** The entries of a stream, one after another; fails when content differs from its hash or the `end` entry is missing. */
export async function* readEntries(stream: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const frames = readFrames(stream)
  let hasEnded = false
  for await (const { type, bytes } of frames) {
    if (type !== OPEN || hasEnded) throw damaged('an entry does not begin where it should')
    const { kind, name } = opening.parse(JSON.parse(bytes.toString('utf8')))
    yield { kind, name, content: contentOf(name, frames) }
    hasEnded = kind === 'end'
  }
  if (!hasEnded) throw damaged('its end is missing')
}

async function* contentOf(name: string, frames: AsyncGenerator<Frame>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  // Asked one by one: leaving a `for await` would close the frames for the entries that follow.
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    const { type, bytes } = next.value
    if (type === CLOSE && bytes.equals(hash.digest())) return
    if (type !== DATA) throw damaged(`${name} differs from its hash`)
    hash.update(bytes)
    yield bytes
  }
  throw damaged(`${name} is cut short`)
}

type Frame = { type: number; bytes: Buffer }

function frame(type: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(type, 0)
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

async function* readFrames(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of stream) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    while (rest.length >= 5 && rest.length >= 5 + lengthOf(rest)) {
      const end = 5 + lengthOf(rest)
      yield { type: rest.readUInt8(0), bytes: rest.subarray(5, end) }
      rest = rest.subarray(end)
    }
  }
}

function lengthOf(frames: Buffer): number {
  const length = frames.readUInt32BE(1)
  if (length > LARGEST_FRAME) throw damaged('a piece is larger than any we write')
  return length
}

function damaged(why: string): Error {
  return operatingError(operatingTexts.archiveDamaged, `The archive is damaged: ${why}.`)
}
