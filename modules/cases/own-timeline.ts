import { z } from 'zod'
import { personal } from '#platform/columns'
import { type ActionKind, actionKind } from './action.ts'
import type { RecordedAction } from './actions-of.ts'
import { timelineWords } from './timeline-texts.vi.ts'

export const timelineEntry = z.object({ kind: actionKind, at: z.date(), words: personal(z.string()), reason: personal(z.string()).nullable() })
export type TimelineEntry = z.output<typeof timelineEntry>

/** Kept among colleagues. */
const INSIDE: readonly ActionKind[] = ['note_added']
/** Reasons written for the resident; why work moved between colleagues is not. */
const WITH_REASON: readonly ActionKind[] = ['refused', 'supplement_asked', 'apologised', 'stopped', 'withdrawn']

/** A case's history as its owner reads it: plain acts, no notes, no names of colleagues but the one who has the case. */
export function ownTimeline(actions: readonly RecordedAction[]): TimelineEntry[] {
  return actions
    .filter(({ kind }) => !INSIDE.includes(kind))
    .map((action) => ({ kind: action.kind, at: action.at, words: timelineWords(action), reason: WITH_REASON.includes(action.kind) ? action.reason : null }))
}
