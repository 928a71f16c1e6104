import type { Context } from '#platform/context'
import type { Basis } from './acts-for.ts'
import { type AgreedHow, lastDayOf } from './authorisation-terms.ts'
import { vietnamDay } from './birth.ts'
import type { PersonRow } from './person-row.ts'
import { refuse } from './refusals.ts'
import { tellOfAuthorisation } from './tell-of-authorisation.ts'

export type NewAuthorisation = {
  for: { person: PersonRow } | { organisationId: number }
  by: PersonRow
  basis: Basis
  agreedHow: AgreedHow
  procedureCodes: readonly string[]
  evidence: string
  evidenceFileId: string | null
  startsOn: string | null
  endsOn: string | null
}

/** Writes an authorisation down, in force at once or from its first day, and tells both; refuses it for oneself, for or by the dead, twice, and against its terms. */
export async function addAuthorisation(ctx: Context, asked: NewAuthorisation): Promise<{ authorisationId: number }> {
  const { by, basis, agreedHow } = asked
  const person = 'person' in asked.for ? asked.for.person : null
  const organisationId = 'organisationId' in asked.for ? asked.for.organisationId : null
  if (person?.id === by.id) refuse('people.authorisation_of_oneself')
  if (person?.died_on || by.died_on) refuse('people.authorisation_of_the_dead')
  const startsOn = asked.startsOn ?? vietnamDay(ctx.now)
  const birth = { birthDate: person?.birth_date ?? null, birthYear: person?.birth_year ?? null }
  const endsOn = lastDayOf({ basis, agreedHow, isForOrganisation: organisationId !== null, birth, startsOn, endsOn: asked.endsOn })
  const procedureCodes = [...new Set(asked.procedureCodes)].toSorted()
  await requireNew(ctx, { byPersonId: by.id, forPersonId: person?.id ?? null, organisationId, procedureCodes, startsOn })
  const made = await ctx.db
    .insertInto('authorisation')
    .values({
      commune_id: ctx.commune.id,
      for_person_id: person?.id ?? null,
      for_organisation_id: organisationId,
      by_person_id: by.id,
      basis,
      procedure_codes: procedureCodes,
      evidence: asked.evidence,
      evidence_file_id: asked.evidenceFileId,
      starts_on: startsOn,
      ends_on: endsOn,
      recorded_by_account_id: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
      agreed_how: agreedHow,
      recorded_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellOfAuthorisation(ctx, { authorisationId: made.id, forPersonId: person?.id ?? null, byPersonId: by.id }, 'given')
  return { authorisationId: made.id }
}

type Pair = { byPersonId: number; forPersonId: number | null; organisationId: number | null; procedureCodes: readonly string[]; startsOn: string }

/** The same two with the same reach, not withdrawn and not over by the first day. The caller has locked the person or organisation represented. */
async function requireNew(ctx: Context, { byPersonId, forPersonId, organisationId, procedureCodes, startsOn }: Pair): Promise<void> {
  const others = await ctx.db
    .selectFrom('authorisation')
    .select(['procedure_codes', 'ends_on'])
    .where('commune_id', '=', ctx.commune.id)
    .where('by_person_id', '=', byPersonId)
    .where('for_person_id', 'is not distinct from', forPersonId)
    .where('for_organisation_id', 'is not distinct from', organisationId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const isSame = ({ procedure_codes, ends_on }: (typeof others)[number]) =>
    (ends_on === null || ends_on >= startsOn) && procedure_codes.toSorted().join() === procedureCodes.join()
  if (others.some(isSame)) refuse('people.authorisation_already')
}
