import { getCommune } from '#communes'
import { queueMessage } from '#messaging'
import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { reachOfPerson } from './contacts-of-person.ts'
import { authorisationMessages } from './own-texts.vi.ts'

type Told = { authorisationId: number; forPersonId: number | null; byPersonId: number }

/** Tells both sides once that an authorisation was given or ended, as far as they are reached; who shares a phone is told once. */
export async function tellOfAuthorisation(ctx: Context, { authorisationId, forPersonId, byPersonId }: Told, what: 'given' | 'ended'): Promise<void> {
  const phone = (await ctx.call(getCommune, {})).phone ?? ''
  const told = forPersonId === null ? null : await reachOfPerson(ctx, forPersonId)
  const acting = await reachOfPerson(ctx, byPersonId)
  const key = `authorisation:${authorisationId}:${what}`
  if (told !== null) await tell(ctx, told, authorisationMessages[what].for(phone), `${key}:for`)
  if (acting !== null && acting !== told) await tell(ctx, acting, authorisationMessages[what].by(phone), `${key}:by`)
}

async function tell(ctx: Context, contactId: number, text: string, idempotencyKey: string): Promise<void> {
  try {
    await ctx.asSystem('people').call(queueMessage, { contactId, purpose: 'case', text: text.replace(/ +\./g, '.'), idempotencyKey })
  } catch (thrown) {
    if (!(isRefusal(thrown) && thrown.code === 'messaging.contact_withdrew')) throw thrown
  }
}
