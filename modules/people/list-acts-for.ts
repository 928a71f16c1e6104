import { z } from 'zod'
import { day, id } from '#platform/columns'
import { operation } from '#platform/operation'
import { actsForLine, findActsFor } from './acts-for.ts'
import { requirePerson } from './person-row.ts'

/** Whom a person may act for on a day (today), in one procedure or any. */
export const listActsFor = operation({
  name: 'people.list-acts-for',
  kind: 'ask',
  may: 'granted',
  summary: 'Whom a person may act for on a day, for a procedure',
  input: z.object({ byPersonId: id, procedureCode: z.string().trim().max(40).optional(), on: day.optional() }),
  output: z.array(actsForLine),
  run: async (ctx, { byPersonId, procedureCode, on }) => {
    await requirePerson(ctx, byPersonId, listActsFor)
    return findActsFor(ctx, { byPersonId, procedureCode, on })
  },
})
