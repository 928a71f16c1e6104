import { id } from '#platform/columns'
import { refuse } from './refusals.ts'

/** The number in a thread's address; anything else is a thread nobody has. */
export function requireId(written: string | undefined): number {
  const parsed = id.safeParse(written)
  return parsed.success ? parsed.data : refuse('conversations.not_found')
}
