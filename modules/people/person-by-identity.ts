import type { Context } from '#platform/context'
import { readIdentityNumber } from './identity-number.ts'
import { identityIndex } from './sealing.ts'

export type FoundPerson = { personId: number; fullName: string; birthDate: string | null; birthYear: number | null; hasDied: boolean }

/** The person of the register who has an identity number, however it was typed; undefined when nobody has, or it is no such number. */
export async function personByIdentity(ctx: Context, identityNumber: string): Promise<FoundPerson | undefined> {
  const number = readIdentityNumber(identityNumber)
  if (number === null) return undefined
  const row = await ctx.db
    .selectFrom('person')
    .select(['id', 'full_name', 'birth_date', 'birth_year', 'died_on'])
    .where('commune_id', '=', ctx.commune.id)
    .where('identity_index', '=', identityIndex(ctx.keyring, number))
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row && { personId: row.id, fullName: row.full_name, birthDate: row.birth_date, birthYear: row.birth_year, hasDied: row.died_on !== null }
}
