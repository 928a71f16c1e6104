const REQUESTS_PER_MINUTE = 4000
const MINUTE_MS = 60_000

/** Counts calls per app in windows of one real minute; source: the published 4,000 requests a minute per app. */
export interface RateLimit {
  limit: number
  /** Counts one call; `left` is negative when it is over the limit. */
  spend(appId: string): { left: number }
  setOn(isOn: boolean): void
}

export function createRateLimit(isOnAtStart: boolean): RateLimit {
  let isOn = isOnAtStart
  const windows = new Map<string, { minute: number; used: number }>()
  return {
    limit: REQUESTS_PER_MINUTE,
    spend(appId) {
      if (!isOn) return { left: REQUESTS_PER_MINUTE }
      const minute = Math.floor(Date.now() / MINUTE_MS)
      const window = windows.get(appId)
      if (window?.minute === minute) {
        window.used += 1
        return { left: REQUESTS_PER_MINUTE - window.used }
      }
      windows.set(appId, { minute, used: 1 })
      return { left: REQUESTS_PER_MINUTE - 1 }
    },
    setOn(next) {
      isOn = next
    },
  }
}
