import { z } from 'zod'
import { id, longText } from '#platform/columns'

/** What every act of the office on a case carries: which case, and the newest action its doer had before them. */
export const onCase = { caseId: id, seenActionId: id.optional() }

/** What every act of a resident carries: the case's look-up name. */
export const onOwnCase = { ref: z.string().trim().min(1).max(40) }

/** Words to colleagues and residents saying why; kept with the action. */
export const reason = longText.max(2000)

/** The action just added: what the page has seen from now on. */
export const acted = z.object({ actionId: id })

export const subjectOf = (input: { caseId: number }): string => `case:${input.caseId}`
