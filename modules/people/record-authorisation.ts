import { z } from 'zod'
import { day, id, longText, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { basis } from './acts-for.ts'
import { addAuthorisation, type NewAuthorisation } from './add-authorisation.ts'
import { requireOrganisation } from './organisation-row.ts'
import { requirePerson } from './person-row.ts'
import { refuse } from './refusals.ts'

export const procedureCodes = z.array(z.string().trim().min(1).max(40)).max(50)

/**
 * Writes down, at the desk or before a volunteer, that one person may act for another or for an organisation, how that was agreed and what
 * was seen. Answered to pages alone, which keep the paper themselves: nobody names a file of somebody else's case to read it here.
 */
export const recordAuthorisation = operation({
  name: 'people.record-authorisation',
  kind: 'do',
  may: 'granted',
  isInternal: true,
  summary: 'Record that a person may act for another or for an organisation',
  input: z
    .object({
      forPersonId: id.optional(),
      forOrganisationId: id.optional(),
      byPersonId: id,
      basis,
      agreedHow: z.enum(['desk', 'volunteer', 'law']),
      procedureCodes: procedureCodes.default([]),
      evidence: personal(longText.max(1000)),
      evidenceFileId: z.uuid().optional(),
      startsOn: day.optional(),
      endsOn: day.optional(),
    })
    .refine((given) => (given.forPersonId === undefined) !== (given.forOrganisationId === undefined), { path: ['forPersonId'] }),
  output: z.object({ authorisationId: id }),
  subject: ({ forPersonId, forOrganisationId }) => (forPersonId ? `person:${forPersonId}` : `organisation:${forOrganisationId}`),
  run: async (ctx, input): Promise<{ authorisationId: number }> => {
    const represented: NewAuthorisation['for'] =
      input.forPersonId !== undefined
        ? { person: await requirePerson(ctx, input.forPersonId, recordAuthorisation, { isLocked: true }) }
        : { organisationId: (await requireOrganisation(ctx, input.forOrganisationId ?? 0, recordAuthorisation, { isLocked: true })).id }
    // Whoever acts may live in another hamlet than the one represented.
    const by = await requirePerson(ctx, input.byPersonId, null)
    await requireProcedures(ctx, input.procedureCodes)
    if (input.evidenceFileId !== undefined) await requireEvidence(ctx, input.evidenceFileId)
    return addAuthorisation(ctx, {
      for: represented,
      by,
      basis: input.basis,
      agreedHow: input.agreedHow,
      procedureCodes: input.procedureCodes,
      evidence: input.evidence,
      evidenceFileId: input.evidenceFileId ?? null,
      startsOn: input.startsOn ?? null,
      endsOn: input.endsOn ?? null,
    })
  },
})

/** Refuses a code that is in no catalogue, naming it. */
export async function requireProcedures(ctx: Context, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  const known = await ctx.db.selectFrom('procedure').select('code').where('code', 'in', codes).execute()
  const unknown = codes.find((code) => !known.some((one) => one.code === code))
  if (unknown !== undefined) refuse('people.procedure_unknown', { code: unknown })
}

async function requireEvidence(ctx: Context, fileId: string): Promise<void> {
  const file = await ctx.db.selectFrom('file').select('is_public').where('id', '=', fileId).executeTakeFirst()
  if (!file || file.is_public) refuse('people.evidence_file_missing')
}
