const FREE_MS = 48 * 3_600_000
const OPEN_MS = 7 * 86_400_000

export type ReplyWindow = { kind: 'free' | 'paid' | 'closed'; until: Date | null }

/**
 * Whether a Zalo page may write freely to a user: free for 48 hours after their last interaction, paid up to 7 days, then closed.
 * Only a hint: the provider's refusal (-230, -232) is the truth.
 */
export function replyWindow(lastInteractionAt: Date | null, now: Date): ReplyWindow {
  if (!lastInteractionAt) return { kind: 'closed', until: null }
  const since = now.getTime() - lastInteractionAt.getTime()
  if (since <= FREE_MS) return { kind: 'free', until: new Date(lastInteractionAt.getTime() + FREE_MS) }
  if (since <= OPEN_MS) return { kind: 'paid', until: new Date(lastInteractionAt.getTime() + OPEN_MS) }
  return { kind: 'closed', until: null }
}
