import type { Context } from '#platform/context'
import { findActsFor } from './acts-for.ts'

type Asked = { byPersonId: number; forPersonId?: number | null; forOrganisationId?: number | null; procedureCode: string }

/** The authorisation under which a person may act today for a person or an organisation in a procedure; null when there is none. Acting for oneself needs none and has none. */
export async function mayActFor(ctx: Context, { byPersonId, forPersonId, forOrganisationId, procedureCode }: Asked): Promise<number | null> {
  const found = (await findActsFor(ctx, { byPersonId, procedureCode })).find(({ personId, organisationId }) =>
    forPersonId ? personId === forPersonId : Boolean(forOrganisationId) && organisationId === forOrganisationId,
  )
  return found?.authorisationId ?? null
}
