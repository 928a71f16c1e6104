import type { CatalogueRecord, Channel, TimeUnit } from './catalogue-record.ts'
import { timeTexts, unitWords, unknownWords } from './texts.vi.ts'

/** A stated time: `immediate` is the day of receipt, its value has no meaning. */
export type StatedTime = { value: number; unit: TimeUnit }
export type TimeByChannel = { channels: Channel[]; words: string; note: string | null }
export type ProcessingTimeWords = { words: string; note: string | null; isKnown: boolean; byChannel: TimeByChannel[] }

type Timed = Pick<CatalogueRecord, 'processingTime' | 'processingTimeByChannel' | 'sameDayCutoff'>

/**
 * The processing time in words. A channel without a unit takes the record's time; when neither has one there is no
 * computed date and it is said so. The 15:00 rule is told only where the record carries it.
 * @law NĐ 118/2025/NĐ-CP
 */
export function processingTimeWords(record: Timed): ProcessingTimeWords {
  const own = statedTime(record.processingTime)
  const channels = record.processingTimeByChannel ?? []
  const times = distinct(channels.map((channel) => statedTime(channel) ?? own)).filter((time) => time !== null)
  const headline = times.length > 1 ? severalTimes(times, own) : (times[0] ?? own)
  const byChannel = channels.map((channel) => ({ channels: channel.channels, words: wordsOf(statedTime(channel) ?? own), note: channel.note }))
  if (headline === null) return { words: unknownWords, note: timeTexts.noDate, isKnown: false, byChannel }
  if (typeof headline === 'string') return { words: headline, note: timeTexts.varies, isKnown: true, byChannel }
  return { words: wordsOf(headline), note: noteOf(record, headline), isKnown: true, byChannel }
}

/** The time when both number and unit are there; a zero is a blank of the source. */
export function statedTime({ value, unit }: { value: number | null; unit: TimeUnit | null }): StatedTime | null {
  if (unit === 'immediate') return { value: 1, unit }
  return value !== null && value > 0 && unit !== null ? { value, unit } : null
}

function severalTimes(times: readonly StatedTime[], own: StatedTime | null): string | StatedTime | null {
  const unit = times[0]?.unit
  if (!unit || unit === 'immediate' || times.some((time) => time.unit !== unit)) return own ? wordsOf(own) : null
  const values = times.map((time) => time.value)
  return timeTexts.span(Math.min(...values), Math.max(...values), unitWords[unit])
}

function noteOf({ processingTime, sameDayCutoff }: Timed, shown: StatedTime): string | null {
  if (shown.unit === 'immediate') return sameDayCutoff ? timeTexts.afterCutoff : null
  return processingTime.basis === 'steps_text' ? timeTexts.fromSteps : null
}

function wordsOf(time: StatedTime | null): string {
  if (time === null) return unknownWords
  return time.unit === 'immediate' ? timeTexts.sameDay : `${time.value} ${unitWords[time.unit]}`
}

function distinct(times: readonly (StatedTime | null)[]): (StatedTime | null)[] {
  return [...new Map(times.map((time) => [time ? `${time.value}${time.unit}` : '', time])).values()]
}
