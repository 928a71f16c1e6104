import { getCommune } from '#communes'
import { queueMessage } from '#messaging'
import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { linkMessages } from './texts.vi.ts'

/** Tells every contact concerned, once each, what became of the account, so that a wrong link is noticed by whoever it is not. */
export async function tellLinked(ctx: Context, contactIds: readonly (number | null)[], what: keyof typeof linkMessages): Promise<void> {
  const text = linkMessages[what]((await ctx.call(getCommune, {})).phone)
  for (const contactId of new Set(contactIds)) if (contactId !== null) await tell(ctx, contactId, text)
}

async function tell(ctx: Context, contactId: number, text: string): Promise<void> {
  try {
    const idempotencyKey = `resident-link:${ctx.random.uuid()}`
    await ctx.asSystem('residents').call(queueMessage, { contactId, purpose: 'case', text, idempotencyKey })
  } catch (thrown) {
    if (!(isRefusal(thrown) && thrown.code === 'messaging.contact_withdrew')) throw thrown
  }
}
