import { z } from 'zod'
import { id, instant } from '#platform/columns'
import { operation } from '#platform/operation'

const change = z.object({ code: z.string(), name: z.string(), kind: z.enum(['added', 'changed', 'gone']), fields: z.array(z.string()) })

/** The imports of the national catalogue, newest first, with what each changed; the first import names only its count. */
export const listCatalogueChanges = operation({
  name: 'procedures.list-catalogue-changes',
  kind: 'ask',
  may: 'granted',
  summary: 'Lists the imports of the catalogue and what each added, changed or dropped',
  input: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
  output: z.object({
    imports: z.array(z.object({ id, at: instant, records: z.number(), added: z.number(), changed: z.number(), gone: z.number(), changes: z.array(change) })),
  }),
  async run(ctx, { limit }) {
    const imports = await ctx.db.selectFrom('procedure_import').selectAll().orderBy('id', 'desc').limit(limit).execute()
    const ids = imports.filter(({ added, records }) => added < records).map((one) => one.id)
    const changes =
      ids.length === 0 ? [] : await ctx.db.selectFrom('procedure_change').selectAll().where('import_id', 'in', ids).orderBy('kind').orderBy('code').execute()
    return {
      imports: imports.map((one) => ({
        ...one,
        changes: changes
          .filter(({ import_id }) => import_id === one.id)
          .map(({ code, name, kind, fields }) => ({ code, name, kind: change.shape.kind.parse(kind), fields })),
      })),
    }
  },
})
