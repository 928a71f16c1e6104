import type { CaseRow } from '#cases'
import { queueMessage } from '#messaging'
import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { layTemplate } from './lay-templates.ts'
import type { WordsToResident } from './words-to-resident.ts'

/** Puts words about a case on the ledger to its contact, once for each key; null when there is nobody to tell. */
export async function queueForCase(ctx: Context, row: CaseRow, { text, template }: WordsToResident, idempotencyKey: string): Promise<number | null> {
  if (row.contact_id === null) return null
  await layTemplate(ctx, template.code)
  try {
    const queued = { contactId: row.contact_id, purpose: 'case' as const, text, template, idempotencyKey }
    return (await ctx.asSystem('case-messages').call(queueMessage, queued)).messageId
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === 'messaging.contact_withdrew') return null
    throw thrown
  }
}
