import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireHousehold } from './household-row.ts'
import { householdMember, membersOf } from './person-view.ts'

/** A household with its people, the head first. */
export const getHousehold = operation({
  name: 'people.get-household',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'Show a household',
  input: z.object({ householdId: id }),
  output: z.object({
    id,
    bookNumber: z.string().nullable(),
    hamletId: id.nullable(),
    hamlet: z.string().nullable(),
    address: personal(z.string()).nullable(),
    isClosed: z.boolean(),
    members: z.array(householdMember),
  }),
  subject: ({ householdId }) => `household:${householdId}`,
  run: async (ctx, { householdId }) => {
    const row = await requireHousehold(ctx, householdId, getHousehold)
    const hamlet = row.hamlet_id === null ? undefined : await ctx.db.selectFrom('hamlet').select('name').where('id', '=', row.hamlet_id).executeTakeFirst()
    return {
      id: row.id,
      bookNumber: row.book_number,
      hamletId: row.hamlet_id,
      hamlet: hamlet?.name ?? null,
      address: row.address,
      isClosed: row.closed_at !== null,
      members: await membersOf(ctx, householdId),
    }
  },
})
