import { texts } from './texts.vi.ts'

const MINUTE = 60_000

/** How long ago, as people say it: "vừa xong", "27 phút", "1 giờ 12", "2 ngày". */
export function sayWait(since: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - since.getTime()) / MINUTE)
  if (minutes < 1) return texts.justNow
  if (minutes < 60) return texts.minutes(minutes)
  return minutes < 24 * 60 ? texts.hours(Math.floor(minutes / 60), minutes % 60) : texts.days(Math.floor(minutes / (24 * 60)))
}
