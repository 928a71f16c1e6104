import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { authorisationView, viewAuthorisations } from './authorisation-view.ts'
import { requireOrganisation } from './organisation-row.ts'
import { organisationKind, organisationView } from './organisation-view.ts'

/** An organisation with who represents it, now and before. */
export const getOrganisation = operation({
  name: 'people.get-organisation',
  kind: 'ask',
  may: 'granted',
  summary: 'Show an organisation and its representatives',
  input: z.object({ organisationId: id }),
  output: organisationView.extend({ representatives: z.array(authorisationView) }),
  run: async (ctx, { organisationId }) => {
    const row = await requireOrganisation(ctx, organisationId, getOrganisation, { mayBeClosed: true })
    const hamlet = row.hamlet_id === null ? undefined : await ctx.db.selectFrom('hamlet').select('name').where('id', '=', row.hamlet_id).executeTakeFirst()
    return {
      id: row.id,
      kind: organisationKind.parse(row.kind),
      name: row.name,
      taxCode: row.tax_code,
      hamletId: row.hamlet_id,
      hamlet: hamlet?.name ?? null,
      address: row.address,
      isClosed: row.closed_at !== null,
      representatives: await viewAuthorisations(ctx, { organisationId }),
    }
  },
})
