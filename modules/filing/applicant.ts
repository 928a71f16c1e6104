import type { DraftAnswers } from './answers.ts'

/** For whom the case is, as far as it was said. */
export function applicantName({ forWhom, contact, owner }: DraftAnswers): string | null {
  if (forWhom && forWhom.kind !== 'self') return forWhom.name
  return contact?.name ?? owner?.name ?? null
}
