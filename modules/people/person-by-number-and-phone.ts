import type { Context } from '#platform/context'
import { personByIdentity } from './person-by-identity.ts'
import { type PersonRow, requirePerson } from './person-row.ts'

type Asked = { identityNumber: string; phoneIndexes: readonly (string | null)[] }

/** The living person who has this number and one of these phones in the register; null when nobody has both, never saying which does not fit. */
export async function personByNumberAndPhone(ctx: Context, { identityNumber, phoneIndexes }: Asked): Promise<PersonRow | null> {
  const found = await personByIdentity(ctx, identityNumber)
  if (!found || found.hasDied) return null
  const row = await requirePerson(ctx, found.personId, null)
  return row.phone_index !== null && phoneIndexes.includes(row.phone_index) ? row : null
}
