import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, opendir, readdir, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The names, relative to the folder, of every file below it; none when the folder is not there yet. */
export async function* filesIn(folder: string): AsyncGenerator<string> {
  if (!existsSync(folder)) return
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (entry.isFile()) yield relative(folder, join(entry.parentPath, entry.name))
  }
}

/** Writes one file below the folder; a name that would leave it is refused. */
export async function writeFileAt(folder: string, name: string, content: AsyncIterable<Buffer>): Promise<void> {
  const path = resolve(folder, name)
  if (!path.startsWith(resolve(folder) + sep)) throw new Error(`File name leads out of its folder: ${name}`)
  await mkdir(dirname(path), { recursive: true })
  await pipeline(content, createWriteStream(path, { flags: 'wx', flush: true }))
}

/** Empties the folder and keeps it. */
export async function clearFiles(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
}

/** SHA-256 of a file in lowercase hexadecimal, read as a stream. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}
