import { z } from 'zod'
import { operation } from '#platform/operation'

/** The commune's hamlets (thôn, xóm, khu, tổ dân phố) in their order. */
export const listHamlets = operation({
  name: 'communes.list-hamlets',
  kind: 'ask',
  may: 'anyone',
  summary: 'The hamlets of the commune in their order',
  input: z.object({}),
  output: z.array(z.object({ id: z.number(), name: z.string(), position: z.number() })),
  run: async (ctx) =>
    ctx.db
      .selectFrom('hamlet')
      .select(['id', 'name', 'position'])
      .where('commune_id', '=', ctx.commune.id)
      .where('closed_on', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
})
