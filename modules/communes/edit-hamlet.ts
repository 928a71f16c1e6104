import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { hamletName, requireFreeName, requireOpenHamlet } from './hamlet-name.ts'

/** Renames a hamlet or moves it in the list. */
export const editHamlet = operation({
  name: 'communes.edit-hamlet',
  kind: 'do',
  may: 'granted',
  summary: 'Rename a hamlet or move it in the list',
  input: z.object({ hamletId: id, name: hamletName.optional(), position: z.coerce.number().int().min(1).max(999).optional() }),
  output: z.object({}),
  subject: ({ hamletId }) => `hamlet:${hamletId}`,
  run: async (ctx, { hamletId, name, position }) => {
    const hamlet = await requireOpenHamlet(ctx, hamletId)
    if (name) await requireFreeName(ctx, name, hamletId)
    await ctx.db
      .updateTable('hamlet')
      .set({ name: name ?? hamlet.name, position: position ?? hamlet.position })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', hamletId)
      .execute()
    return {}
  },
})
