import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { openChunks, sealChunks } from './archive-cipher.ts'
import { type Entry, type NewEntry, readEntries, writeEntries } from './archive-entries.ts'
import { type ArchiveLock, type ArchiveOpener, lockArchive, unlockArchive } from './archive-lock.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

const MAGIC = 'CAU-NOI ARCHIVE 1\n'

/** Writes entries compressed and sealed to `path`, readable by us alone; a failed writing leaves no file behind. */
export async function writeArchive(path: string, lock: ArchiveLock, entries: AsyncIterable<NewEntry>): Promise<void> {
  const { key, header } = lockArchive(lock)
  const part = `${path}.part`
  const sealed = async function* (packed: AsyncIterable<Buffer>) {
    yield Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`)
    yield* sealChunks(packed, key)
  }
  try {
    await pipeline(Readable.from(writeEntries(entries)), createGzip({ level: 6 }), sealed, createWriteStream(part, { mode: 0o600, flush: true }))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** The entries of the archive at `path`. Refuses what is no archive, a wrong passphrase or key, and anything changed or cut short. */
export async function* readArchive(path: string, opener: ArchiveOpener): AsyncGenerator<Entry> {
  const file = createReadStream(path)
  const { header, rest } = await readHeader(file)
  const key = unlockArchive(header, opener)
  const unpacked = createGunzip()
  const unpacking = pipeline(Readable.from(openChunks(rest, key)), unpacked)
  // The same failure reaches the reader of `unpacked`; it is awaited there and at the end.
  unpacking.catch(() => undefined)
  try {
    yield* readEntries(unpacked)
    await unpacking
  } finally {
    file.destroy()
    unpacked.destroy()
  }
}

async function readHeader(file: AsyncIterable<Buffer>): Promise<{ header: string; rest: AsyncGenerator<Buffer> }> {
  const pieces = file[Symbol.asyncIterator]()
  let start = Buffer.alloc(0)
  let end = -1
  while (end < 0 && start.length < 4096) {
    const next = await pieces.next()
    if (next.done) break
    start = Buffer.concat([start, next.value])
    end = start.indexOf('\n', MAGIC.length)
  }
  if (end < 0 || start.subarray(0, MAGIC.length).toString() !== MAGIC) throw operatingError(operatingTexts.notAnArchive, 'This file is not a Cầu Nối archive.')
  const rest = async function* () {
    yield start.subarray(end + 1)
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  }
  return { header: start.subarray(MAGIC.length, end).toString('utf8'), rest: rest() }
}
