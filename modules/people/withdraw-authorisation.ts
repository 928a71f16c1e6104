import type { Selectable } from 'kysely'
import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import type { DB } from '#platform/tables'
import { reaches } from './person-row.ts'
import { refuse } from './refusals.ts'
import { tellOfAuthorisation } from './tell-of-authorisation.ts'

export const ended = z.object({ forPersonId: id.nullable(), forOrganisationId: id.nullable() })
export const subjectOf = (_input: unknown, { forPersonId, forOrganisationId }: z.output<typeof ended>): string =>
  forPersonId ? `person:${forPersonId}` : `organisation:${forOrganisationId}`

/** Ends an authorisation at once, at the desk, because one of the two said so or it should not have been written. Refuses one that was ended before. */
export const withdrawAuthorisation = operation({
  name: 'people.withdraw-authorisation',
  kind: 'do',
  may: 'granted',
  summary: 'Withdraw an authorisation at once',
  input: z.object({ authorisationId: id, reason: shortText }),
  output: ended,
  subject: subjectOf,
  run: async (ctx, { authorisationId, reason }) => {
    const row = await lockAuthorisation(ctx, authorisationId)
    if (!(await isInReach(ctx, row, withdrawAuthorisation))) refuse('people.authorisation_missing')
    return endAuthorisation(ctx, row, reason)
  },
})

type AuthorisationRow = Selectable<DB['authorisation']>

/** The row locked, whatever its state; refuses one that is not there. */
export async function lockAuthorisation(ctx: Context, authorisationId: number): Promise<AuthorisationRow> {
  const row = await ctx.db
    .selectFrom('authorisation')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', authorisationId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('people.authorisation_missing')
}

/** Withdraws a locked row from now on, and tells both. */
export async function endAuthorisation(ctx: Context, row: AuthorisationRow, why: string): Promise<z.output<typeof ended>> {
  if (row.withdrawn_at !== null) refuse('people.authorisation_already_ended')
  await ctx.db.updateTable('authorisation').set({ withdrawn_at: ctx.now, withdrawn_why: why }).where('id', '=', row.id).execute()
  await tellOfAuthorisation(ctx, { authorisationId: row.id, forPersonId: row.for_person_id, byPersonId: row.by_person_id }, 'ended')
  return { forPersonId: row.for_person_id, forOrganisationId: row.for_organisation_id }
}

/** Whether the one represented lives where the actor's right for an operation reaches. */
export async function isInReach(ctx: Context, row: AuthorisationRow, operation: { name: string }): Promise<boolean> {
  const represented =
    row.for_person_id !== null
      ? await ctx.db.selectFrom('person').select('hamlet_id').where('id', '=', row.for_person_id).executeTakeFirst()
      : await ctx.db
          .selectFrom('organisation')
          .select('hamlet_id')
          .where('id', '=', row.for_organisation_id ?? 0)
          .executeTakeFirst()
  return represented !== undefined && reaches(ctx, operation, represented.hamlet_id)
}
