import type { Context } from '#platform/context'
import { vietnamDay } from './birth.ts'
import { foldedName, tidyName } from './folded-name.ts'
import { personByIdentity } from './person-by-identity.ts'
import { refuse } from './refusals.ts'
import { sealedIdentity, sealedPhone } from './sealing.ts'

export type NewPerson = {
  fullName: string
  sex?: 'male' | 'female' | null
  birthDate?: string | null
  birthYear?: number | null
  identityNumber?: string | null
  phone?: string | null
  hamletId?: number | null
  address?: string | null
}

/**
 * The person of the register these details belong to, put into it when there is none. Known again by the identity number, else by
 * name, day of birth and phone together; so the caller must have seen or proved the number or phone. What is already written stays,
 * only gaps are filled. Refuses a number that is not twelve digits and a phone that is none.
 */
export async function ensurePerson(ctx: Context, details: NewPerson): Promise<{ personId: number; isNew: boolean }> {
  const fullName = tidyName(details.fullName)
  if (foldedName(fullName) === '') refuse('people.name_without_letters')
  if (details.birthDate && details.birthDate > vietnamDay(ctx.now)) refuse('people.birth_in_future')
  const known = details.identityNumber ? (await personByIdentity(ctx, details.identityNumber))?.personId : undefined
  const personId = known ?? (await personByDetails(ctx, { ...details, fullName }))
  if (personId !== undefined) {
    await fillGaps(ctx, personId, details)
    return { personId, isNew: false }
  }
  const made = await ctx.db
    .insertInto('person')
    .values({
      commune_id: ctx.commune.id,
      full_name: fullName,
      folded_name: foldedName(fullName),
      sex: details.sex ?? null,
      birth_date: details.birthDate ?? null,
      birth_year: details.birthDate ? Number(details.birthDate.slice(0, 4)) : (details.birthYear ?? null),
      ...sealedIdentity(ctx.keyring, details.identityNumber || null),
      ...sealedPhone(ctx.keyring, details.phone || null),
      hamlet_id: details.hamletId ?? null,
      address: details.address ?? null,
      created_at: ctx.now,
      changed_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'identity_index']).where('identity_index', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { personId: made.id, isNew: true }
  // Somebody put the same number in between our look and our insert.
  const first = await personByIdentity(ctx, details.identityNumber ?? '')
  return { personId: first?.personId ?? refuse('people.identity_taken'), isNew: false }
}

/** Without a number: exactly one living person of that name, day of birth and phone. */
async function personByDetails(ctx: Context, { fullName, birthDate, phone, identityNumber }: NewPerson): Promise<number | undefined> {
  if (!birthDate || !phone) return undefined
  const found = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where('phone_index', '=', sealedPhone(ctx.keyring, phone).phone_index)
    .where('folded_name', '=', foldedName(fullName))
    .where('birth_date', '=', birthDate)
    .where('erased_at', 'is', null)
    .$if(Boolean(identityNumber), (query) => query.where('identity_index', 'is', null))
    .limit(2)
    .execute()
  return found.length === 1 ? found[0]?.id : undefined
}

async function fillGaps(ctx: Context, personId: number, details: NewPerson): Promise<void> {
  const row = await ctx.db.selectFrom('person').selectAll().where('id', '=', personId).forUpdate().executeTakeFirstOrThrow()
  const gaps = {
    ...(row.sex === null && details.sex ? { sex: details.sex } : {}),
    ...(row.birth_date === null && details.birthDate ? { birth_date: details.birthDate, birth_year: Number(details.birthDate.slice(0, 4)) } : {}),
    ...(row.birth_year === null && !details.birthDate && details.birthYear ? { birth_year: details.birthYear } : {}),
    ...(row.identity_index === null && details.identityNumber ? sealedIdentity(ctx.keyring, details.identityNumber) : {}),
    ...(row.phone_index === null && details.phone ? sealedPhone(ctx.keyring, details.phone) : {}),
    ...(row.hamlet_id === null && details.hamletId ? { hamlet_id: details.hamletId } : {}),
    ...(row.address === null && details.address ? { address: details.address } : {}),
  }
  if (Object.keys(gaps).length === 0) return
  await ctx.db
    .updateTable('person')
    .set({ ...gaps, changed_at: ctx.now })
    .where('id', '=', personId)
    .execute()
}
