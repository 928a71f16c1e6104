import { z } from 'zod'
import { reachOfPerson } from '#people'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { accountsOf } from '#residents'

/** News of a person's open cases goes where they are reached now, or nowhere: whoever has a phone they gave away is told nothing of them. */
export const leaveContact = operation({
  name: 'cases.leave-contact',
  kind: 'do',
  may: 'system',
  summary: 'Tell a person of their open cases no longer through a contact',
  input: z.object({ personId: id, contactId: id, residentId: id.nullable() }),
  output: z.object({ moved: z.number().int() }),
  subject: ({ personId }) => `person:${personId}`,
  run: async (ctx, { personId, contactId, residentId }) => {
    const accounts = residentId === null ? [] : (await accountsOf(ctx, residentId)).residentIds
    const moved = await ctx.db
      .updateTable('case_record')
      .set({ contact_id: await reachOfPerson(ctx, personId) })
      .where('commune_id', '=', ctx.commune.id)
      .where('contact_id', '=', contactId)
      .where('closed_at', 'is', null)
      .where((eb) => eb.or([eb('for_person_id', '=', personId), ...(accounts.length > 0 ? [eb('filed_by_resident_id', 'in', accounts)] : [])]))
      .returning('id')
      .execute()
    return { moved: moved.length }
  },
})
