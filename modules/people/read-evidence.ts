import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'
import { isInReach, lockAuthorisation, subjectOf } from './withdraw-authorisation.ts'

/** Which kept file is the paper of an authorisation; opening it is on the record of the person it is about. */
export const readEvidence = operation({
  name: 'people.read-evidence',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  isInternal: true,
  summary: 'Open the paper of an authorisation',
  input: z.object({ authorisationId: id }),
  output: z.object({ fileId: z.string(), forPersonId: id.nullable(), forOrganisationId: id.nullable() }),
  subject: subjectOf,
  run: async (ctx, { authorisationId }) => {
    const row = await lockAuthorisation(ctx, authorisationId)
    if (!(await isInReach(ctx, row, readEvidence)) || row.evidence_file_id === null) return refuse('people.authorisation_missing')
    return { fileId: row.evidence_file_id, forPersonId: row.for_person_id, forOrganisationId: row.for_organisation_id }
  },
})
