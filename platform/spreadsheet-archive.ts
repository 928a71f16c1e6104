import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { isRefusal, refuse } from './refusal.ts'
import { inflationGuard, MOST_ENTRIES } from './spreadsheet-limits.ts'
import { readXml, type XmlHandlers } from './spreadsheet-xml.ts'

/** The parts of a workbook by name. `read` streams one through XML handlers and yields after each piece of it. */
export type Parts = { has(name: string): boolean; read(name: string, handlers: XmlHandlers): AsyncGenerator<void> }

/** Opens a packed workbook over its bytes in memory. Refuses broken, locked and swelling archives. */
export async function openParts(content: Buffer): Promise<Parts> {
  const archive = await fromBufferPromise(content, { lazyEntries: true, strictFileNames: false, validateEntrySizes: true }).catch(broken)
  const entries = await entriesOf(archive)
  const guard = inflationGuard()
  return {
    has: (name) => entries.has(name),
    async *read(name, handlers) {
      const entry = entries.get(name)
      if (!entry) return refuse('platform.spreadsheet_broken')
      if (entry.isEncrypted()) return refuse('platform.spreadsheet_broken')
      const count = guard(entry)
      try {
        const stream = await archive.openReadStreamPromise(entry)
        yield* readXml(stream, count, handlers)
      } catch (error) {
        broken(error)
      }
    },
  }
}

async function entriesOf(archive: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (archive.entryCount > MOST_ENTRIES) refuse('platform.spreadsheet_swells')
  await new Promise<void>((done, fail) => {
    archive.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.replace(/^\//, ''), entry)
      if (entries.size > MOST_ENTRIES) fail(new Error('too many entries'))
      else archive.readEntry()
    })
    archive.on('end', done)
    archive.on('error', fail)
    archive.readEntry()
  }).catch(broken)
  return entries
}

/** What goes wrong while unpacking or reading is the file's fault. */
function broken(error: unknown): never {
  if (isRefusal(error)) throw error
  return refuse('platform.spreadsheet_broken')
}
