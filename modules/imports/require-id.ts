import { id } from '#platform/columns'
import { refuse } from '#platform/refusal'

/** The number in a page's path; refuses what is none as a page that is not there. */
export function requireId(text: string | undefined): number {
  const parsed = id.safeParse(text)
  return parsed.success ? parsed.data : refuse('platform.not_found')
}
