import { z } from 'zod'
import type { CasePaper } from '#cases'
import type { ShownPaper } from './form-content.ts'
import { texts } from './texts.vi.ts'

const seenPapers = z.array(z.object({ name: z.string(), how: z.enum(['original', 'copy']), count: z.number().int().positive().optional() })).catch([])

/**
 * The papers a case had up to an act: those held in hand at the desk, as originals or copies, then those that came as files, one line a
 * paper. How many there were is told only where it was written down or can be counted.
 */
export function papersReceived(answers: Readonly<Record<string, unknown>>, papers: readonly CasePaper[], untilActionId: number): ShownPaper[] {
  const seen = seenPapers.parse(answers['seen'] ?? [])
  const files = new Map<string, number>()
  for (const { role, name, actionId } of papers)
    if ((role === 'filed' || role === 'supplement') && actionId !== null && actionId <= untilActionId) files.set(name, (files.get(name) ?? 0) + 1)
  return [
    ...seen.map(({ name, how, count }) => ({ name, kind: texts.kinds[how], count: count === undefined ? '' : String(count) })),
    ...[...files].map(([name, count]) => ({ name, kind: texts.kinds.file, count: String(count) })),
  ]
}
