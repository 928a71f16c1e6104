import { z } from 'zod'
import { listHamlets } from '#communes'
import { id, personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { hamletKey } from './hamlets.ts'
import { requireImport, stateOf } from './import-row.ts'
import { refuse } from './refusals.ts'
import { keepStrangeHamlets, strangeHamletsOf } from './strange-hamlets.ts'

/** Says which hamlet is meant by names the commune has none of, once for all rows: `hamletId` null leaves them without, left out asks again. The preview is to be made again. */
export const placeHamlets = operation({
  name: 'imports.place-hamlets',
  kind: 'do',
  may: 'granted',
  summary: 'Say which hamlet is meant by names of an imported list the commune has none of',
  input: z.object({ importId: id, places: z.array(z.object({ written: personal(shortText), hamletId: id.nullable().optional() })).max(200) }),
  output: z.object({}),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId, places }) => {
    const row = await requireImport(ctx, placeHamlets, importId, { isLocked: true })
    if (!['mapping', 'previewed'].includes(stateOf(row))) refuse('imports.under_way')
    const hamlets = new Set((await ctx.call(listHamlets, {})).map((hamlet) => hamlet.id))
    if (places.some(({ hamletId }) => typeof hamletId === 'number' && !hamlets.has(hamletId))) refuse('imports.hamlet_missing')
    const known = strangeHamletsOf(ctx, row)
    const said = new Map(places.map(({ written, hamletId }) => [hamletKey(written), hamletId]))
    const keys = new Set(known.map(({ written }) => hamletKey(written)))
    if ([...said.keys()].some((key) => !keys.has(key))) refuse('imports.hamlet_not_written')
    await keepStrangeHamlets(
      ctx,
      importId,
      known.map(({ hamletId: before, ...one }) => {
        const key = hamletKey(one.written)
        const hamletId = said.has(key) ? said.get(key) : before
        return hamletId === undefined ? one : { ...one, hamletId }
      }),
    )
    await ctx.db.updateTable('person_import').set({ previewed_at: null }).where('id', '=', importId).execute()
    return {}
  },
})
