import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'

/** A contact for somebody who writes from the website; their browser is the only place they are reached. */
export const createWebContact = operation({
  name: 'messaging.create-web-contact',
  kind: 'do',
  may: 'system',
  summary: 'Make a contact for a web visitor',
  input: z.object({}),
  output: z.object({ contactId: id }),
  subject: (_input, output) => `contact:${output.contactId}`,
  run: async (ctx) => {
    const contact = await ctx.db.insertInto('contact').values({ commune_id: ctx.commune.id, created_at: ctx.now }).returning('id').executeTakeFirstOrThrow()
    await ctx.db
      .insertInto('contact_point')
      .values({ commune_id: ctx.commune.id, contact_id: contact.id, channel: 'web', last_interaction_at: ctx.now, created_at: ctx.now })
      .execute()
    return { contactId: contact.id }
  },
})
