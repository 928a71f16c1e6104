import { z } from 'zod'
import { id, personal } from '#platform/columns'

export const organisationKind = z.enum(['business', 'household_business', 'cooperative', 'other'])

export const organisationView = z.object({
  id,
  kind: organisationKind,
  name: personal(z.string()),
  taxCode: z.string().nullable(),
  hamletId: id.nullable(),
  hamlet: z.string().nullable(),
  address: personal(z.string()).nullable(),
  isClosed: z.boolean(),
})
export type OrganisationView = z.output<typeof organisationView>
