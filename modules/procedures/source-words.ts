import type { CatalogueRecord, Channel, Handler } from './catalogue-record.ts'
import { deskWords, handlerWords, oneOf, placeWords, sourceTexts, unknownHandlerWords, unknownWords } from './texts.vi.ts'

/** Who settles the procedure, in words; the data infers it from the ministry, so an unknown one stays unknown. */
export function handlerInWords(handler: Handler): string {
  return handler === null ? unknownHandlerWords : handlerWords[handler]
}

/** Where it can be done: at home online, at the handler's desk, by post. */
export function placeInWords({ channels, handler }: Pick<CatalogueRecord, 'channels' | 'handler'>): string {
  if (!channels || channels.length === 0) return unknownWords
  const order: readonly Channel[] = ['online', 'direct', 'post']
  const places = order.filter((channel) => channels.includes(channel)).map((channel) => (channel === 'direct' ? deskOf(handler) : placeWords[channel]))
  const sentence = oneOf(places)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** `2026-07` as "tháng 7/2026", `2026-07-15` as "15/07/2026"; anything else as it stands. */
export function readAtInWords(readAt: string): string {
  const [year, month, day] = readAt.split('-')
  if (!year || !month) return readAt
  return day ? `${day}/${month}/${year}` : sourceTexts.month(month, year)
}

/** A procedure's name as people say it: without the word "Thủ tục" the catalogue puts before some, or its own code behind. */
export function plainName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^thủ tục\s+/i, '')
    .replace(/\s*\(\d\.\d{6}\)\s*$/, '')
    .replace(/\s*\.\s*$/, '')
    .trim()
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

function deskOf(handler: Handler): string {
  return handler === null ? placeWords.direct : deskWords[handler]
}
