import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { look, looksAt } from './looks.ts'
import { requirePerson } from './person-row.ts'

const MOST = 30

/** Who opened, revealed or changed a person's record of late, for the office; the person reads the whole list on their own page. */
export const listLooks = operation({
  name: 'people.list-looks',
  kind: 'ask',
  may: 'granted',
  summary: 'Who looked at a person of late',
  input: z.object({ personId: id }),
  output: z.array(look),
  run: async (ctx, { personId }) => {
    await requirePerson(ctx, personId, listLooks)
    return looksAt(ctx, [`person:${personId}`], { limit: MOST })
  },
})
