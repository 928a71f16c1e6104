import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { DB } from '#platform/tables'
import { reaches } from './person-row.ts'
import { refuse } from './refusals.ts'

export type OrganisationRow = Selectable<DB['organisation']>

/** An open organisation, locked for change when asked. Refuses one who is not there, is closed, or lies outside the actor's hamlets for `operation`. */
export async function requireOrganisation(
  ctx: Context,
  organisationId: number,
  operation: { name: string },
  { isLocked = false, mayBeClosed = false } = {},
): Promise<OrganisationRow> {
  const row = await ctx.db
    .selectFrom('organisation')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', organisationId)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row || !reaches(ctx, operation, row.hamlet_id) || (row.closed_at !== null && !mayBeClosed)) return refuse('people.organisation_missing')
  return row
}
