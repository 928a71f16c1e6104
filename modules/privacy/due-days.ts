/**
 * Calendar days the commune gives itself to answer a request, by kind. Our own measure, within what the law allows;
 * to be compared with the decree before a commune goes live. @law Nghị định 356/2025/NĐ-CP
 */
export const DUE_DAYS = { correct: 10, erase: 15 } as const

/** The last day to answer a request asked at an instant, `YYYY-MM-DD` in Vietnam. */
export function dueOn(kind: keyof typeof DUE_DAYS, askedAt: Date): string {
  return new Date(askedAt.getTime() + 7 * 3_600_000 + DUE_DAYS[kind] * 86_400_000).toISOString().slice(0, 10)
}
