import { z } from 'zod'
import { operation } from '#platform/operation'

/** Who is at work in the office, to give work to: no phones, no sign-in names. */
export const listColleagues = operation({
  name: 'accounts.list-colleagues',
  kind: 'ask',
  may: 'granted',
  summary: 'Who is at work in the office, to give work to',
  input: z.object({}),
  output: z.array(z.object({ id: z.number(), name: z.string(), title: z.string().nullable(), field: z.string().nullable() })),
  run: async (ctx) =>
    ctx.db
      .selectFrom('account')
      .select(['id', 'name', 'title', 'field'])
      .where('commune_id', '=', ctx.commune.id)
      .where('is_active', '=', true)
      .orderBy('name')
      .execute(),
})
