import { type CaseRow, filerStillActs } from '#cases'
import { queueMessage } from '#messaging'
import { reachOfPerson } from '#people'
import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { layTemplate } from './lay-templates.ts'
import type { WordsToResident } from './words-to-resident.ts'

/** Puts words about a case on the ledger to whoever is told of it, once for each key; null when there is nobody to tell. */
export async function queueForCase(ctx: Context, row: CaseRow, { text, template }: WordsToResident, idempotencyKey: string): Promise<number | null> {
  const contactId = await contactToTell(ctx, row)
  if (contactId === null) return null
  await layTemplate(ctx, template.code)
  try {
    const queued = { contactId, purpose: 'case' as const, text, template, idempotencyKey }
    return (await ctx.asSystem('case-messages').call(queueMessage, queued)).messageId
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === 'messaging.contact_withdrew') return null
    throw thrown
  }
}

/** The contact that came with the case; once its filer may act for the applicant no more, the applicant's own, if they are reached at all. */
async function contactToTell(ctx: Context, row: CaseRow): Promise<number | null> {
  if (row.contact_id === null || (await filerStillActs(ctx, row))) return row.contact_id
  return row.for_person_id === null ? null : reachOfPerson(ctx, row.for_person_id)
}
