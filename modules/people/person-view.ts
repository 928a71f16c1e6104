import { z } from 'zod'
import { id, instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { vietnamDay } from './birth.ts'
import { identityWarnings } from './identity-number.ts'
import type { PersonRow } from './person-row.ts'
import { maskedNumbers, openIdentity } from './sealing.ts'

export const sex = z.enum(['male', 'female'])
export const householdRole = z.enum(['head', 'spouse', 'child', 'parent', 'grandchild', 'sibling', 'other'])
export const identityWarning = z.enum(['unknown_place', 'sex_differs', 'birth_year_differs', 'born_later'])

const contactLink = z.object({ contactId: id, provedHow: z.string(), provedAt: instant })
export const householdMember = z.object({
  personId: id,
  fullName: personal(z.string()),
  birthYear: z.number().nullable(),
  role: householdRole.nullable(),
  hasDied: z.boolean(),
})

export const personView = z.object({
  id,
  fullName: personal(z.string()),
  sex: sex.nullable(),
  birthDate: z.string().nullable(),
  birthYear: z.number().nullable(),
  maskedIdentity: personal(z.string()).nullable(),
  maskedPhone: personal(z.string()).nullable(),
  /** What in the number does not fit the rest. */
  warnings: z.array(identityWarning),
  hamletId: id.nullable(),
  hamlet: z.string().nullable(),
  address: personal(z.string()).nullable(),
  household: z.object({ id, bookNumber: z.string().nullable(), address: personal(z.string()).nullable(), members: z.array(householdMember) }).nullable(),
  householdRole: householdRole.nullable(),
  contacts: z.array(contactLink),
  movedAwayOn: z.string().nullable(),
  diedOn: z.string().nullable(),
  createdAt: instant,
  changedAt: instant,
})
export type PersonView = z.output<typeof personView>

/** A person as they may be shown: numbers masked, with household, and the contacts they are reached through. */
export async function viewPerson(ctx: Context, row: PersonRow): Promise<PersonView> {
  const hamlet = row.hamlet_id === null ? undefined : await ctx.db.selectFrom('hamlet').select('name').where('id', '=', row.hamlet_id).executeTakeFirst()
  const contacts = await ctx.db
    .selectFrom('person_contact')
    .select(['contact_id', 'proved_how', 'proved_at'])
    .where('commune_id', '=', ctx.commune.id)
    .where('person_id', '=', row.id)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  return {
    id: row.id,
    fullName: row.full_name,
    sex: sex.nullable().parse(row.sex),
    birthDate: row.birth_date,
    birthYear: row.birth_year,
    ...maskedNumbers(ctx.keyring, row),
    warnings: warningsFor(ctx, row),
    hamletId: row.hamlet_id,
    hamlet: hamlet?.name ?? null,
    address: row.address,
    household: row.household_id === null ? null : await householdOf(ctx, row.household_id),
    householdRole: householdRole.nullable().parse(row.household_role),
    contacts: contacts.map((link) => ({ contactId: link.contact_id, provedHow: link.proved_how, provedAt: link.proved_at })),
    movedAwayOn: row.moved_away_on,
    diedOn: row.died_on,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}

/** What in a person's identity number does not fit sex, birth and place. */
export function warningsFor(ctx: Context, row: Pick<PersonRow, 'identity_sealed' | 'sex' | 'birth_year'>) {
  if (row.identity_sealed === null) return []
  const known = { sex: sex.nullable().parse(row.sex), birthYear: row.birth_year, thisYear: Number(vietnamDay(ctx.now).slice(0, 4)) }
  return identityWarnings(openIdentity(ctx.keyring, row.identity_sealed), known)
}

async function householdOf(ctx: Context, householdId: number): Promise<PersonView['household']> {
  const household = await ctx.db.selectFrom('household').selectAll().where('id', '=', householdId).executeTakeFirstOrThrow()
  return { id: household.id, bookNumber: household.book_number, address: household.address, members: await membersOf(ctx, householdId) }
}

/** The people of a household, its head first. */
export async function membersOf(ctx: Context, householdId: number): Promise<z.output<typeof householdMember>[]> {
  const rows = await ctx.db
    .selectFrom('person')
    .select(['id', 'full_name', 'birth_year', 'household_role', 'died_on'])
    .where('commune_id', '=', ctx.commune.id)
    .where('household_id', '=', householdId)
    .where('erased_at', 'is', null)
    .orderBy((eb) => eb('household_role', 'is distinct from', 'head'))
    .orderBy('birth_year')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    birthYear: row.birth_year,
    role: householdRole.nullable().parse(row.household_role),
    hasDied: row.died_on !== null,
  }))
}
