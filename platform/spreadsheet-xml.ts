import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { refuse } from './refusal.ts'

type Attributes = Readonly<Record<string, string>>
/** Names come without their prefix. */
export type XmlHandlers = { open?(name: string, attributes: Attributes): void; close?(name: string): void; text?(words: string): void }

/** Reads XML piece by piece; yields after each so that whoever collects may hand on what is there. Refuses document types, so no entity is ever declared. */
export async function* readXml(stream: Readable, count: (bytes: number) => void, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => refuse('platform.spreadsheet_broken'))
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(localName(name), attributes as Attributes))
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)))
  parser.on('text', (words) => handlers.text?.(words))
  parser.on('cdata', (words) => handlers.text?.(words))
  for await (const piece of stream as AsyncIterable<Buffer>) {
    count(piece.length)
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  parser.close()
  yield
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
