import { z } from 'zod'
import { id, page, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { requestShown, showRequest } from './own-requests.ts'

const PAGE_SIZE = 50

/** Requests about personal data: those that wait, the nearest day first, or those that were answered, newest first. */
export const listRequests = operation({
  name: 'privacy.list-requests',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'List requests about personal data',
  input: z.object({ show: z.enum(['waiting', 'decided']).default('waiting'), page }),
  output: z.object({
    requests: z.array(requestShown.extend({ residentName: personal(z.string()), personId: id.nullable() })),
    page: z.number(),
    hasMore: z.boolean(),
  }),
  run: async (ctx, { show, page }) => {
    const rows = await ctx.db
      .selectFrom('data_request as q')
      .innerJoin('resident as r', 'r.id', 'q.resident_id')
      .leftJoin('person as p', 'p.id', 'q.person_id')
      .selectAll('q')
      .select(['r.name as resident_name', 'p.full_name'])
      .where('q.commune_id', '=', ctx.commune.id)
      .where('q.decided_at', show === 'waiting' ? 'is' : 'is not', null)
      .orderBy((eb) => (show === 'waiting' ? eb.ref('q.due_on') : eb.neg(eb.ref('q.id'))))
      .orderBy('q.id')
      .limit(PAGE_SIZE + 1)
      .offset((page - 1) * PAGE_SIZE)
      .execute()
    const requests = rows
      .slice(0, PAGE_SIZE)
      .map((row) => ({ ...showRequest(ctx, row), residentName: row.full_name ?? row.resident_name, personId: row.person_id }))
    return { requests, page, hasMore: rows.length > PAGE_SIZE }
  },
})
