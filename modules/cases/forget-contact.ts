import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'

/** Whoever withdrew is no longer written to about their open cases; the cases stay, as the state's record. */
export const forgetContact = operation({
  name: 'cases.forget-contact',
  kind: 'do',
  may: 'system',
  summary: 'Unlink a contact that withdrew from its open cases',
  input: z.object({ contactId: id }),
  output: z.object({ unlinked: z.number().int() }),
  subject: ({ contactId }) => `contact:${contactId}`,
  run: async (ctx, { contactId }) => {
    const rows = await ctx.db
      .updateTable('case_record')
      .set({ contact_id: null })
      .where('commune_id', '=', ctx.commune.id)
      .where('contact_id', '=', contactId)
      .where('closed_at', 'is', null)
      .returning('id')
      .execute()
    return { unlinked: rows.length }
  },
})
