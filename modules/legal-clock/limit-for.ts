import { type CatalogueRecord, type Channel, statedTime } from '#procedures'
import type { Limit } from './limit.ts'

export type LimitFor = {
  limit: Limit | null
  /** `HH:mm`, only where the record carries it. */
  cutoff: string | null
  /** The record states several limits for this channel, by case; `limit` is its headline, and a person must look. */
  isOneOfSeveral: boolean
}

type Timed = Pick<CatalogueRecord, 'processingTime' | 'processingTimeByChannel' | 'sameDayCutoff'>

/**
 * The limit of a procedure for the channel a case came by. A channel without a whole time takes the record's; a zero is a blank of the source.
 * @law QĐ công bố TTHC; NĐ 118/2025/NĐ-CP
 */
export function limitFor({ processingTime, processingTimeByChannel, sameDayCutoff }: Timed, channel: Channel): LimitFor {
  const own = statedTime(processingTime)
  const times = (processingTimeByChannel ?? []).filter(({ channels }) => channels.includes(channel)).map((time) => statedTime(time) ?? own)
  const stated = distinct(times.filter((time) => time !== null))
  const headline = own && stated.some((time) => isSame(time, own)) ? own : (stated[0] ?? own)
  return { limit: headline, cutoff: sameDayCutoff, isOneOfSeveral: stated.length > 1 }
}

function distinct(limits: readonly Limit[]): Limit[] {
  return limits.filter((limit, index) => limits.findIndex((other) => isSame(limit, other)) === index)
}

function isSame(one: Limit, other: Limit): boolean {
  return one.value === other.value && one.unit === other.unit
}
