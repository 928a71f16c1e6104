import type { Context } from '#platform/context'
import { identityIndex } from './sealing.ts'

/** A person of the register, as far as telling them again needs. */
export type KnownPerson = {
  id: number
  full_name: string
  folded_name: string
  sex: string | null
  birth_date: string | null
  birth_year: number | null
  identity_index: string | null
  phone_index: string | null
  hamlet_id: number | null
  address: string | null
  household_id: number | null
  household_role: string | null
}
export type KnownHousehold = { id: number; hamlet_id: number | null; book_number: string | null; address: string | null }
/** `ofNumber` finds a person by identity number. */
export type Register = { people: KnownPerson[]; households: KnownHousehold[]; ofNumber: (identityNumber: string) => KnownPerson | undefined }

/** The whole register, to compare a list with; or of its people only these, erased ones too. */
export async function readRegister(ctx: Context, { only }: { only?: readonly number[] } = {}): Promise<Register> {
  const people = await ctx.db
    .selectFrom('person')
    .select([
      'id',
      'full_name',
      'folded_name',
      'sex',
      'birth_date',
      'birth_year',
      'identity_index',
      'phone_index',
      'hamlet_id',
      'address',
      'household_id',
      'household_role',
    ])
    .where('commune_id', '=', ctx.commune.id)
    .$if(only === undefined, (query) => query.where('erased_at', 'is', null))
    .$if(only !== undefined, (query) => query.where('id', 'in', only ?? []))
    .execute()
  const households = await ctx.db
    .selectFrom('household')
    .select(['id', 'hamlet_id', 'book_number', 'address'])
    .where('commune_id', '=', ctx.commune.id)
    .where('closed_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('id', 'in', [0, ...people.flatMap(({ household_id }) => household_id ?? [])]))
    .execute()
  const byNumber = new Map(people.flatMap((known) => (known.identity_index ? [[known.identity_index, known] as const] : [])))
  return { people, households, ofNumber: (identityNumber) => byNumber.get(identityIndex(ctx.keyring, identityNumber)) }
}
