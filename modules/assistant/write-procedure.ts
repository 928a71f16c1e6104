import type { ProcedureCard } from '#procedures'
import type { Part } from './asked-part.ts'
import { lengthOf, shortened } from './shortened.ts'
import { texts } from './texts.vi.ts'
import { papersLines } from './write-papers.ts'

const MOST_CODE_POINTS = 1700
const LONGEST_NAME = 140
const LONGEST_NOTE = 200

export type Told = ProcedureCard & { local: { note: string | null; desk: string | null } }

/** A procedure as chat text: only the part asked for, else the short whole. Every figure is the record's own words. */
export function writeProcedure(card: Told, part: Part | null, siteAddress: string): string {
  const foot = [
    ...(siteAddress ? [texts.seeAll(`${siteAddress}/thu-tuc/${card.code}`)] : []),
    texts.sourceOf(card.source.words, card.code),
    texts.machineFoot,
  ].join('\n')
  for (const most of [6, 4, 3, 2, 1]) {
    const written = [shortened(card.name, LONGEST_NAME), ...bodyOf(card, part, most), foot].join('\n\n')
    if (lengthOf(written) <= MOST_CODE_POINTS || most === 1) return shortenedMiddle(written, foot)
  }
  return foot
}

function bodyOf(card: Told, part: Part | null, mostPapers: number): string[] {
  switch (part) {
    case 'papers':
      return [papersLines(card.papers, mostPapers + 2, true).join('\n')]
    case 'fee':
      return [feeLines(card).join('\n')]
    case 'time':
      return [timeLines(card).join('\n')]
    case 'place':
      return [placeLines(card).join('\n'), card.intake.explained]
    case null:
      return [
        papersLines(card.papers, mostPapers, false).join('\n'),
        [timeLine(card), feeLine(card), ...placeLines(card)].join('\n'),
        [card.intake.explained, ...noteLines(card)].join('\n'),
      ]
  }
}

function timeLine({ time }: Told): string {
  return texts.time(withNote(time.words, time.isKnown ? time.note : null))
}

function feeLine({ fee }: Told): string {
  return texts.fee(withNote(fee.words, fee.note))
}

/** Asked for the time alone, the resident gets each way of filing when they differ. */
function timeLines(card: Told): string[] {
  const ways = card.time.byChannel
  return new Set(ways.map(({ words }) => words)).size > 1
    ? [timeLine(card), ...ways.slice(0, 4).map((way) => `- ${channelsOf(way)}: ${way.words}`)]
    : [timeLine(card)]
}

function feeLines(card: Told): string[] {
  const ways = card.fee.lines
  if (ways.length < 2) return [feeLine(card), ...(ways[0]?.note ? [shortened(ways[0].note, LONGEST_NOTE)] : [])]
  return [feeLine(card), ...ways.slice(0, 4).map((way) => `- ${channelsOf(way)}: ${way.words}${way.note ? ` (${shortened(way.note, LONGEST_NOTE / 2)})` : ''}`)]
}

function placeLines(card: Told): string[] {
  return [texts.place(card.local.desk ? `${card.place} (${card.local.desk})` : card.place), texts.decides(card.handlerWords)]
}

function noteLines({ local }: Told): string[] {
  return local.note ? [texts.note(shortened(local.note, LONGEST_NOTE))] : []
}

function channelsOf({ channels }: { channels: readonly ('direct' | 'online' | 'post')[] }): string {
  return channels.map((channel) => texts.channels[channel]).join(', ')
}

function withNote(words: string, note: string | null): string {
  return note ? `${words} (${note})` : words
}

/** A record too long even with one paper keeps its source and link: the middle gives way. */
function shortenedMiddle(written: string, foot: string): string {
  if (lengthOf(written) <= MOST_CODE_POINTS) return written
  const head = [...written.slice(0, written.length - foot.length)].slice(0, MOST_CODE_POINTS - lengthOf(foot) - 4).join('')
  return `${head.slice(0, head.lastIndexOf(' '))}…\n\n${foot}`
}

/** An answer as an officer may send it: without the line that says a machine wrote it. */
export function withoutMachineFoot(text: string): string {
  return text.replace(texts.machineFoot, '').trim()
}
