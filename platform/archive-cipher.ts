import { createCipheriv, createDecipheriv } from 'node:crypto'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

const CHUNK_BYTES = 65_536
const TAG_BYTES = 16

/** Seals a stream in chunks, each under its own count: nothing can be changed, swapped, repeated or cut off unseen. */
export async function* sealChunks(plain: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let count = 0
  for await (const { chunk, isLast } of inChunks(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(count, isLast))
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
    count += 1
  }
}

/** The plain stream back; fails on the first chunk that is not as it was written, and when the end is missing. */
export async function* openChunks(sealed: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let count = 0
  for await (const { chunk, isLast } of inChunks(sealed, CHUNK_BYTES + TAG_BYTES)) {
    yield openChunk(chunk, key, nonceOf(count, isLast))
    count += 1
  }
}

function openChunk(chunk: Buffer, key: Buffer, nonce: Buffer): Buffer {
  const end = Math.max(chunk.length - TAG_BYTES, 0)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAuthTag(chunk.subarray(end))
    return Buffer.concat([decipher.update(chunk.subarray(0, end)), decipher.final()])
  } catch (cause) {
    throw Object.assign(operatingError(operatingTexts.archiveDamaged, 'The archive is damaged or cut short.'), { cause })
  }
}

// Each archive has its own key, so a plain count never repeats a nonce; the last byte marks the end against cutting.
function nonceOf(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(Math.floor(count / 2 ** 32), 3)
  nonce.writeUInt32BE(count % 2 ** 32, 7)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

async function* inChunks(stream: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ chunk: Buffer; isLast: boolean }> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    waiting.push(piece)
    length += piece.length
    if (length <= size) continue
    let rest = Buffer.concat(waiting)
    for (; rest.length > size; rest = rest.subarray(size)) yield { chunk: rest.subarray(0, size), isLast: false }
    waiting = [rest]
    length = rest.length
  }
  yield { chunk: Buffer.concat(waiting), isLast: true }
}
