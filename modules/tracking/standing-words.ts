import type { CaseState } from '#cases'
import { texts } from './texts.vi.ts'

/** What both an owner and a look-up know of a case. */
export type Shown = { state: CaseState; mode: 'prepare' | 'official'; receivedAt: Date | null; step?: string | null; missing?: number }

/** The answer first: where the case stands, as a heading. */
export function headingOf({ state, mode, step, missing }: Shown): string {
  if (state === 'filed' && mode === 'prepare') return texts.filedPrepare
  if (state === 'in_progress' && isSigning(step)) return texts.waitsForSignature
  if (state === 'awaiting_supplement' && missing) return texts.missing(missing)
  return texts.headings[state]
}

/** The span of the bridge the case is on, from 0; 5 when it has crossed; null when it will not cross. A prepared case is not filed yet. */
export function spanOf({ state, mode, receivedAt, step }: Shown): number | null {
  switch (state) {
    case 'refused':
    case 'withdrawn':
    case 'stopped':
      return null
    case 'finished':
      return 4
    case 'returned':
      return 5
    default:
      if (receivedAt === null) return mode === 'prepare' ? 0 : 1
      return isSigning(step) && state === 'in_progress' ? 3 : 2
  }
}

export function isSigning(step: string | null | undefined): boolean {
  return texts.signing.test(step ?? '')
}

export const isClosed = (state: CaseState): boolean => ['refused', 'withdrawn', 'stopped', 'returned'].includes(state)
