import type { Frame } from '#platform/page'

/** A refused form as its summary's lines; `first` is the field of refusals that name none. */
export function errorsOf(refusal: NonNullable<Frame['refusal']>, first: string): { field: string; text: string }[] {
  const named = refusal.details['field']
  return [{ field: typeof named === 'string' ? named : first, text: refusal.text }]
}
