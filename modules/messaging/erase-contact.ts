import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { forgetContact } from './forget-contact.ts'
import { refuse } from './refusals.ts'

/** Somebody asked at the desk to be forgotten: the same erasing as a withdrawal in the provider's app, with who did it and why. */
export const eraseContact = operation({
  name: 'messaging.erase-contact',
  kind: 'do',
  may: 'granted',
  summary: "Erase a contact's data on their request",
  input: z.object({ contactId: id, reason: shortText }),
  output: z.object({ contactId: id }),
  subject: ({ contactId }) => `contact:${contactId}`,
  run: async (ctx, { contactId }) => {
    if (!canErase(ctx)) refuse('messaging.erasing_is_not_narrowed')
    const contact = await ctx.db.selectFrom('contact').select('withdrawn_at').where('id', '=', contactId).forUpdate().executeTakeFirst()
    if (!contact) return refuse('messaging.contact_missing')
    if (contact.withdrawn_at) refuse('messaging.contact_withdrew')
    await forgetContact(ctx, contactId, 'erase-contact')
    return { contactId }
  },
})

/** Whether the actor may erase contacts: it reaches everything of a person, so a right narrowed to a hamlet or field is not enough. */
export function canErase(ctx: Context): boolean {
  return ctx.may(eraseContact) && ctx.hamletsFor(eraseContact) === null && ctx.fieldsFor(eraseContact) === null
}
