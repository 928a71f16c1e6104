import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'

/** The contact was withdrawn or erased: nobody is reached through it any more. */
export const forgetContact = operation({
  name: 'people.forget-contact',
  kind: 'do',
  may: 'system',
  summary: 'End every link of people to a contact that withdrew',
  input: z.object({ contactId: id }),
  output: z.object({ ended: z.number() }),
  subject: ({ contactId }) => `contact:${contactId}`,
  run: async (ctx, { contactId }) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable('person_contact')
      .set({ ended_at: ctx.now })
      .where('commune_id', '=', ctx.commune.id)
      .where('contact_id', '=', contactId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return { ended: Number(numUpdatedRows) }
  },
})
