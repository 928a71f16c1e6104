import { z } from 'zod'
import { operation } from '#platform/operation'
import { hamletName, requireFreeName } from './hamlet-name.ts'

/** Adds a hamlet at the end of the list, or at a position. */
export const addHamlet = operation({
  name: 'communes.add-hamlet',
  kind: 'do',
  may: 'granted',
  summary: 'Add a hamlet',
  input: z.object({ name: hamletName, position: z.coerce.number().int().min(1).max(999).optional() }),
  output: z.object({ hamletId: z.number() }),
  subject: (_input, { hamletId }) => `hamlet:${hamletId}`,
  run: async (ctx, { name, position }) => {
    await requireFreeName(ctx, name, null)
    const last = await ctx.db
      .selectFrom('hamlet')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('commune_id', '=', ctx.commune.id)
      .executeTakeFirst()
    const added = await ctx.db
      .insertInto('hamlet')
      .values({ commune_id: ctx.commune.id, name, position: position ?? (last?.position ?? 0) + 1 })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { hamletId: added.id }
  },
})
