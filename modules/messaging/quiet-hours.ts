import type { SendKind } from './channel.ts'
import type { MessagePurpose } from './message-state.ts'
import { minuteOfDay, nextMinuteOfDay } from './vietnam-clock.ts'

/** Minutes of the day between which nobody is disturbed; across midnight. */
const QUIET = { zalo: { from: 22 * 60, to: 6 * 60 }, sms: { from: 21 * 60, to: 6 * 60 + 30 } } as const

/**
 * The earliest instant a message may go out by this kind; null = at once. Codes and emergencies never wait,
 * nor does the direct answer to someone who wrote. SMS 21:00–06:30 and Zalo 22:00–06:00 otherwise.
 */
export function quietUntil(purpose: MessagePurpose, kind: SendKind, now: Date): Date | null {
  if (purpose === 'code' || purpose === 'emergency' || purpose === 'reply') return null
  const { from, to } = QUIET[kind === 'sms' ? 'sms' : 'zalo']
  const minute = minuteOfDay(now)
  return minute >= from || minute < to ? nextMinuteOfDay(now, to) : null
}
