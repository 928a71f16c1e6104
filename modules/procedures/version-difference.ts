import type { CatalogueRecord } from './catalogue-record.ts'
import { feeWords } from './fees.ts'
import { processingTimeWords } from './processing-time.ts'
import { handlerInWords, readAtInWords } from './source-words.ts'
import { channelWords, paperKindWords, partTexts } from './texts.vi.ts'

export type PartDifference = { part: string; removed: string[]; added: string[] }

/** What one reading of a record changed against the one before, part by part, in lines a person can compare. */
export function versionDifference(before: CatalogueRecord, after: CatalogueRecord): PartDifference[] {
  const [old, now] = [linesByPart(before), linesByPart(after)]
  return Object.keys(now).flatMap((part) => {
    const [was, is] = [old[part] ?? [], now[part] ?? []]
    const removed = was.filter((line) => !is.includes(line))
    const added = is.filter((line) => !was.includes(line))
    return removed.length + added.length > 0 ? [{ part, removed, added }] : []
  })
}

function linesByPart(record: CatalogueRecord): Record<string, string[]> {
  const time = processingTimeWords(record)
  const fee = feeWords(record)
  return {
    [partTexts.name]: [record.name],
    [partTexts.field]: [`${record.ministry} – ${record.field}`],
    [partTexts.handler]: [handlerInWords(record.handler)],
    [partTexts.time]: [
      [time.words, time.note].filter(Boolean).join(', '),
      ...time.byChannel.map(({ channels, words, note }) => line(channels.map(inWords), words, note)),
    ],
    [partTexts.fee]: fee.lines.map(({ channels, words, note }) => line(channels.map(inWords), words, note)),
    [partTexts.channels]: (record.channels ?? []).map(inWords),
    [partTexts.papers]: (record.documents ?? []).map(({ group, kind, name }) => `${group ? `${group}: ` : ''}${name} (${paperKindWords[kind]})`),
    [partTexts.results]: (record.results ?? []).map(({ name }) => name),
    [partTexts.laws]: (record.legalBasis ?? []).map(({ number, name }) => [number, name].filter(Boolean).join(' – ')),
    [partTexts.audience]: record.audience ?? [],
    [partTexts.source]: [record.source.url, readAtInWords(record.source.retrieved), record.decision ?? ''].filter(Boolean),
  }
}

function inWords(channel: keyof typeof channelWords): string {
  return channelWords[channel]
}

function line(channels: string[], words: string, note: string | null): string {
  return `${channels.join(', ')}: ${words}${note ? ` (${note})` : ''}`
}
