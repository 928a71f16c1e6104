import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { requireHousehold } from './household-row.ts'
import { reaches, requireHamlet } from './person-row.ts'
import { householdRole } from './person-view.ts'
import { refuse } from './refusals.ts'

const member = z.object({ personId: id, role: householdRole })
type Member = z.output<typeof member>

/**
 * Writes a household down or changes it: its people, one of them the head, or none at all, which closes it. Members move to its hamlet;
 * who is left out belongs to no household. Somebody of another household is only taken over with `mayMove`.
 */
export const saveHousehold = operation({
  name: 'people.save-household',
  kind: 'do',
  may: 'granted',
  summary: 'Add or change a household and its members',
  input: z.object({
    householdId: id.optional(),
    bookNumber: shortText.max(40).nullable().default(null),
    hamletId: id.nullable().default(null),
    address: personal(shortText).nullable().default(null),
    members: z.array(member).max(60),
    mayMove: z.boolean().default(false),
  }),
  output: z.object({ householdId: id }),
  subject: (_input, { householdId }) => `household:${householdId}`,
  run: async (ctx, { householdId, bookNumber, hamletId, address, members, mayMove }): Promise<{ householdId: number }> => {
    const before = householdId === undefined ? null : await requireHousehold(ctx, householdId, saveHousehold, { isLocked: true })
    if (before?.hamlet_id !== hamletId || before === null) await requireHamlet(ctx, saveHousehold, hamletId)
    const isOneHead = members.filter(({ role }) => role === 'head').length === 1 && new Set(members.map(({ personId }) => personId)).size === members.length
    if (!(isOneHead || (members.length === 0 && before !== null))) refuse('people.household_needs_head')
    await requireMembers(ctx, members, before?.id ?? 0, mayMove)
    const row = { book_number: bookNumber, hamlet_id: hamletId, address, closed_at: members.length === 0 ? ctx.now : null }
    const saved =
      before === null
        ? await ctx.db
            .insertInto('household')
            .values({ ...row, commune_id: ctx.commune.id, created_at: ctx.now })
            .returning('id')
            .executeTakeFirstOrThrow()
        : await ctx.db.updateTable('household').set(row).where('id', '=', before.id).returning('id').executeTakeFirstOrThrow()
    await settleMembers(ctx, saved.id, members, hamletId)
    return { householdId: saved.id }
  },
})

/** Locks the people and refuses whoever is not there, out of reach, or of another household. */
async function requireMembers(ctx: Context, members: readonly Member[], householdId: number, mayMove: boolean): Promise<void> {
  if (members.length === 0) return
  const ids = members.map(({ personId }) => personId)
  const rows = await ctx.db
    .selectFrom('person')
    .select(['id', 'full_name', 'hamlet_id', 'household_id'])
    .where('commune_id', '=', ctx.commune.id)
    .where('id', 'in', ids)
    .where('erased_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rows.length !== ids.length || rows.some((row) => !reaches(ctx, saveHousehold, row.hamlet_id))) refuse('people.person_missing')
  const elsewhere = rows.find((row) => row.household_id !== null && row.household_id !== householdId)
  if (elsewhere && !mayMove) refuse('people.member_elsewhere', { name: elsewhere.full_name })
}

async function settleMembers(ctx: Context, householdId: number, members: readonly Member[], hamletId: number | null): Promise<void> {
  await ctx.db
    .updateTable('person')
    .set({ household_id: null, household_role: null, changed_at: ctx.now })
    .where('commune_id', '=', ctx.commune.id)
    .where('household_id', '=', householdId)
    .where('id', 'not in', [0, ...members.map(({ personId }) => personId)])
    .execute()
  for (const { personId, role } of members)
    await ctx.db
      .updateTable('person')
      .set({ household_id: householdId, household_role: role, changed_at: ctx.now, ...(hamletId === null ? {} : { hamlet_id: hamletId }) })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', personId)
      .execute()
}
