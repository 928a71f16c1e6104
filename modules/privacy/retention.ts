const DAY_MS = 86_400_000

/** How many days each thing that only serves a moment is kept; the rest of the inventory stands in docs/operate/personal-data.md. @law Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Nghị định 333/2026 article 16 */
export const KEPT_DAYS = {
  /** Codes and links to sign in by. */
  signInProofs: 7,
  /** Look-ups of a case without signing in: the access log of twelve months. */
  caseLookUps: 365,
  /** Sealed rows of an imported list, once it was applied, taken back or dropped. */
  importRows: 90,
  /** What a write answered, for a phone that sends it again once it has a network. */
  firstAnswers: 30,
} as const

/** The instant before which a thing has been kept long enough. */
export function keptSince(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS)
}
