import { sql } from 'kysely'
import { z } from 'zod'
import { id, page } from '#platform/columns'
import { operation } from '#platform/operation'
import { foldedName } from './folded-name.ts'
import { organisationKind, organisationView } from './organisation-view.ts'

const PAGE_SIZE = 40

/** Organisations of the commune by name (with or without accents) or tax code, 40 a page in the order of names; closed ones last. */
export const listOrganisations = operation({
  name: 'people.list-organisations',
  kind: 'ask',
  may: 'granted',
  summary: 'List businesses, household businesses and cooperatives',
  input: z.object({ query: z.string().trim().max(100).default(''), hamletId: id.optional(), page }),
  output: z.object({ organisations: z.array(organisationView), total: z.number(), page: z.number(), pages: z.number() }),
  run: async (ctx, { query, hamletId, page }) => {
    const chosen = ctx.db
      .selectFrom('organisation as o')
      .leftJoin('hamlet as h', 'h.id', 'o.hamlet_id')
      .where('o.commune_id', '=', ctx.commune.id)
      .$if(query !== '', (some) =>
        some.where((eb) => eb.or([eb(sql<string>`' ' || o.folded_name`, 'like', `% ${foldedName(query)}%`), eb('o.tax_code', '=', query)])),
      )
      .$if(hamletId !== undefined, (some) => some.where('o.hamlet_id', '=', hamletId ?? 0))
      .$call((some) => {
        const hamlets = ctx.hamletsFor(listOrganisations)
        return hamlets === null ? some : some.where('o.hamlet_id', 'in', hamlets.length > 0 ? hamlets : [0])
      })
    const { count } = await chosen.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
    const rows = await chosen
      .selectAll('o')
      .select('h.name as hamlet')
      .orderBy((eb) => eb('o.closed_at', 'is not', null))
      .orderBy('o.folded_name')
      .orderBy('o.id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute()
    const organisations = rows.map((row) => ({
      id: row.id,
      kind: organisationKind.parse(row.kind),
      name: row.name,
      taxCode: row.tax_code,
      hamletId: row.hamlet_id,
      hamlet: row.hamlet,
      address: row.address,
      isClosed: row.closed_at !== null,
    }))
    return { organisations, total: Number(count), page, pages: Math.max(1, Math.ceil(Number(count) / PAGE_SIZE)) }
  },
})
