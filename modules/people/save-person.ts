import { z } from 'zod'
import { day, id, personal, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { vietnamDay } from './birth.ts'
import { foldedName, tidyName } from './folded-name.ts'
import type { IdentityWarning } from './identity-number.ts'
import { type PersonRow, reaches, requireHamlet, requirePerson } from './person-row.ts'
import { identityWarning, sex, warningsFor } from './person-view.ts'
import { refuse } from './refusals.ts'
import { sealedIdentity, sealedPhone } from './sealing.ts'

const fields = z.object({
  fullName: personal(shortText.max(120)),
  sex: sex.nullable().default(null),
  birthDate: personal(day).nullable().default(null),
  birthYear: personal(z.coerce.number().int().min(1880).max(2200)).nullable().default(null),
  /** Left out: what is written stays; null: nothing is written any more. */
  identityNumber: personal(z.string().trim().max(30)).nullable().optional(),
  phone: personal(z.string().trim().max(30)).nullable().optional(),
  hamletId: id.nullable().default(null),
  address: personal(shortText).nullable().default(null),
  movedAwayOn: day.nullable().default(null),
  diedOn: day.nullable().default(null),
})
type Fields = z.output<typeof fields>

/** Puts a person into the register or corrects one who is in it; answers what in the number does not fit. Refuses a number another person has. */
export const savePerson = operation({
  name: 'people.save-person',
  kind: 'do',
  may: 'granted',
  summary: 'Add or correct a person of the register',
  input: fields.extend({ personId: id.optional(), reason: shortText.optional() }),
  output: z.object({ personId: id, warnings: z.array(identityWarning) }),
  subject: (_input, { personId }) => `person:${personId}`,
  run: async (ctx, { personId, reason: _, ...given }): Promise<{ personId: number; warnings: IdentityWarning[] }> => {
    const before = personId === undefined ? null : await requirePerson(ctx, personId, savePerson, { isLocked: true })
    requireSense(ctx, given)
    if (before === null || before.hamlet_id !== given.hamletId) await requireHamlet(ctx, savePerson, given.hamletId)
    const row = {
      full_name: tidyName(given.fullName),
      folded_name: foldedName(given.fullName),
      sex: given.sex,
      birth_date: given.birthDate,
      birth_year: given.birthDate ? Number(given.birthDate.slice(0, 4)) : given.birthYear,
      ...(given.identityNumber === undefined ? {} : sealedIdentity(ctx.keyring, given.identityNumber || null)),
      ...(given.phone === undefined ? {} : sealedPhone(ctx.keyring, given.phone || null)),
      hamlet_id: given.hamletId,
      address: given.address,
      moved_away_on: given.movedAwayOn,
      died_on: given.diedOn,
      changed_at: ctx.now,
    }
    if (row.identity_index) await requireFreeNumber(ctx, row.identity_index, personId ?? 0)
    const saved = before === null ? await add(ctx, row) : await change(ctx, before.id, row)
    return { personId: saved.id, warnings: warningsFor(ctx, saved) }
  },
})

function requireSense(ctx: Context, { fullName, birthDate, birthYear, movedAwayOn, diedOn }: Fields): void {
  const today = vietnamDay(ctx.now)
  if (foldedName(fullName) === '') refuse('people.name_without_letters')
  if ((birthDate ?? '') > today || (birthYear ?? 0) > Number(today.slice(0, 4))) refuse('people.birth_in_future')
  const born = birthDate ?? (birthYear === null ? '' : String(birthYear))
  if ((diedOn !== null && (diedOn < born || diedOn > today)) || (movedAwayOn !== null && movedAwayOn < born)) refuse('people.dates_out_of_order')
}

/** Names who has the number, but only to who may see that person. */
async function requireFreeNumber(ctx: Context, index: string, personId: number): Promise<void> {
  const holder = await ctx.db
    .selectFrom('person')
    .select(['id', 'full_name', 'hamlet_id'])
    .where('commune_id', '=', ctx.commune.id)
    .where('identity_index', '=', index)
    .where('id', '<>', personId)
    .executeTakeFirst()
  if (holder) refuse('people.identity_taken', { name: reaches(ctx, savePerson, holder.hamlet_id) ? holder.full_name : '' })
}

type Saved = Omit<PersonRow, 'id' | 'commune_id' | 'created_at' | 'household_id' | 'household_role' | 'import_id' | 'erased_at' | Numbers> &
  Partial<Pick<PersonRow, Numbers>>
type Numbers = 'identity_sealed' | 'identity_index' | 'phone_sealed' | 'phone_index'

async function add(ctx: Context, row: Saved): Promise<PersonRow> {
  const made = await ctx.db
    .insertInto('person')
    .values({ ...row, commune_id: ctx.commune.id, created_at: ctx.now })
    // Two who add the same number at once: the second meets the index.
    .onConflict((conflict) => conflict.columns(['commune_id', 'identity_index']).where('identity_index', 'is not', null).doNothing())
    .returningAll()
    .executeTakeFirst()
  return made ?? refuse('people.identity_taken', { name: '' })
}

async function change(ctx: Context, personId: number, row: Saved): Promise<PersonRow> {
  return ctx.db.updateTable('person').set(row).where('commune_id', '=', ctx.commune.id).where('id', '=', personId).returningAll().executeTakeFirstOrThrow()
}
