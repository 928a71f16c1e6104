const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** How long before the same phone may be sent another code. */
export const RESEND_SECONDS = 60

/** How many codes may be asked for; a day is the 24 hours before. */
export type CodeLimits = {
  anHourToPhone: number
  aDayToPhone: number
  anHourFromAddress: number
  aDayFromAddress: number
  aDay: number
}

/** When codes were asked for within the last day: to this phone, from this address, in the whole commune. */
export type CodesAsked = { toPhone: readonly Date[]; fromAddress: readonly Date[]; inCommune: readonly Date[] }

export type ReachedLimit = {
  code: 'residents.resend_too_soon' | 'residents.too_many_codes_to_phone' | 'residents.too_many_codes_from_address' | 'residents.too_many_codes_today'
  until: Date
}

/** The limit that stands in the way of one more code, the one that lasts longest when several do; null when none does. */
export function reachedLimit(asked: CodesAsked, limits: CodeLimits, now: Date): ReachedLimit | null {
  const reached: ReachedLimit[] = [
    ...over('residents.too_many_codes_to_phone', asked.toPhone, limits.anHourToPhone, HOUR_MS, now),
    ...over('residents.too_many_codes_to_phone', asked.toPhone, limits.aDayToPhone, DAY_MS, now),
    ...over('residents.too_many_codes_from_address', asked.fromAddress, limits.anHourFromAddress, HOUR_MS, now),
    ...over('residents.too_many_codes_from_address', asked.fromAddress, limits.aDayFromAddress, DAY_MS, now),
    ...over('residents.too_many_codes_today', asked.inCommune, limits.aDay, DAY_MS, now),
    ...over('residents.resend_too_soon', asked.toPhone, 1, RESEND_SECONDS * 1000, now),
  ]
  return reached.toSorted((one, other) => other.until.getTime() - one.until.getTime())[0] ?? null
}

/** When the window lets one more through: the moment the oldest of the newest `limit` leaves it. */
export function freeAgainAt(instants: readonly Date[], limit: number, windowMs: number, now: Date): Date | null {
  const recent = instants.filter((at) => at.getTime() > now.getTime() - windowMs).toSorted((one, other) => other.getTime() - one.getTime())
  const blocking = recent[limit - 1]
  return blocking ? new Date(blocking.getTime() + windowMs) : null
}

function over(code: ReachedLimit['code'], instants: readonly Date[], limit: number, windowMs: number, now: Date): ReachedLimit[] {
  const until = freeAgainAt(instants, limit, windowMs, now)
  return until ? [{ code, until }] : []
}
