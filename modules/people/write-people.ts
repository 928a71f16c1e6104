import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { foldedName } from './folded-name.ts'
import { sealedIdentity, sealedPhone } from './sealing.ts'
import { imagesOf } from './taken-back.ts'

/** What a list says of a person; null says nothing. The phone in ten digits. */
export type PersonEntry = {
  fullName: string
  sex: 'male' | 'female' | null
  birthDate: string | null
  birthYear: number | null
  identityNumber: string | null
  phone: string | null
  hamletId: number | null
  address: string | null
  householdId: number | null
  householdRole: string | null
}

/** Puts many people into the register, marked as of this import. Answers their ids in the order given; null whose identity number another has. */
export async function addPeople(ctx: Context, importId: number, entries: readonly PersonEntry[]): Promise<(number | null)[]> {
  const rows = entries.map((entry) => rowOf(ctx, entry))
  const taken = await ownersOfNumbers(ctx, rows)
  const free = rows.filter(({ identity_index }) => identity_index === null || !taken.has(identity_index))
  if (free.length === 0) return rows.map(() => null)
  const made = await ctx.db
    .insertInto('person')
    .values(free.map((row) => ({ ...row, commune_id: ctx.commune.id, import_id: importId, created_at: ctx.now, changed_at: ctx.now })))
    .returning(['id', 'full_name'])
    .execute()
  const idOf = new Map(
    free.map((row, index) => {
      const person = made[index]
      if (person?.full_name !== row.full_name) throw new Error('Rows did not come back in the order they were written')
      return [row, person.id]
    }),
  )
  return rows.map((row) => idOf.get(row) ?? null)
}

/**
 * Changes many people by what an entry says; what it does not say stays, as does a number that would be another's. Answers how each stood
 * before, to be put back one day; who is no longer there is not among them.
 */
export async function changePeople(ctx: Context, changes: readonly (PersonEntry & { personId: number })[]): Promise<Map<number, object>> {
  const before = await imagesOf(
    ctx,
    'person',
    changes.map(({ personId }) => personId),
  )
  const rows = changes.filter(({ personId }) => before.has(personId)).map((entry) => ({ id: entry.personId, ...rowOf(ctx, entry) }))
  const owners = await ownersOfNumbers(ctx, rows)
  const isTaken = ({ id, identity_index }: (typeof rows)[number]) => (owners.get(identity_index ?? '') ?? id) !== id
  const written = rows.map((row) => (isTaken(row) ? { ...row, identity_sealed: null, identity_index: null } : row))
  await sql`
    update person p set full_name = t.full_name, folded_name = t.folded_name, sex = coalesce(t.sex, p.sex), birth_date = coalesce(t.birth_date, p.birth_date),
      birth_year = coalesce(t.birth_year, p.birth_year), identity_sealed = coalesce(t.identity_sealed, p.identity_sealed), identity_index = coalesce(t.identity_index, p.identity_index),
      phone_sealed = coalesce(t.phone_sealed, p.phone_sealed), phone_index = coalesce(t.phone_index, p.phone_index), hamlet_id = coalesce(t.hamlet_id, p.hamlet_id),
      address = coalesce(t.address, p.address), household_id = coalesce(t.household_id, p.household_id), household_role = coalesce(t.household_role, p.household_role), changed_at = ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as t(id int, full_name text, folded_name text, sex text, birth_date date, birth_year int, identity_sealed text,
      identity_index text, phone_sealed text, phone_index text, hamlet_id int, address text, household_id int, household_role text)
    where p.id = t.id and p.commune_id = ${ctx.commune.id}`.execute(ctx.db)
  return before
}

function rowOf(ctx: Context, entry: PersonEntry) {
  return {
    full_name: entry.fullName,
    folded_name: foldedName(entry.fullName),
    sex: entry.sex,
    birth_date: entry.birthDate,
    birth_year: entry.birthYear,
    ...sealedIdentity(ctx.keyring, entry.identityNumber),
    ...sealedPhone(ctx.keyring, entry.phone),
    hamlet_id: entry.hamletId,
    address: entry.address,
    household_id: entry.householdId,
    household_role: entry.householdRole,
  }
}

async function ownersOfNumbers(ctx: Context, rows: readonly { identity_index: string | null }[]): Promise<Map<string, number>> {
  const indexes = rows.flatMap(({ identity_index }) => identity_index ?? [])
  if (indexes.length === 0) return new Map()
  const owners = await ctx.db
    .selectFrom('person')
    .select(['id', 'identity_index'])
    .where('commune_id', '=', ctx.commune.id)
    .where('identity_index', 'in', indexes)
    .execute()
  return new Map(owners.map(({ id, identity_index }) => [identity_index ?? '', id]))
}
