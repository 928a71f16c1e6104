import { fold } from '#language'

export type Gap = { id: number; conversationId: number; question: string; reply: string | null; askedAt: Date }
/** The same question however it was typed: its newest asking, how often it came, and the newest reply a person gave. */
export type GapGroup = Gap & { gapIds: number[]; count: number }

/** Gaps, newest first, put together where they ask the same words; the most asked first, then the newest. */
export function groupGaps(gaps: readonly Gap[]): GapGroup[] {
  const groups = new Map<string, GapGroup>()
  for (const gap of gaps) {
    const words = fold(gap.question)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const group = groups.get(words)
    if (group) groups.set(words, { ...group, gapIds: [...group.gapIds, gap.id], count: group.count + 1, reply: group.reply ?? gap.reply })
    else groups.set(words, { ...gap, gapIds: [gap.id], count: 1 })
  }
  return [...groups.values()].toSorted((one, other) => other.count - one.count || other.askedAt.getTime() - one.askedAt.getTime())
}
