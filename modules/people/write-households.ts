import type { Context } from '#platform/context'
import { imagesOf } from './taken-back.ts'

/** What a list says of a household; null says nothing. */
export type HouseholdEntry = { bookNumber: string | null; address: string | null; hamletId: number | null }

/** Puts many households into the register, marked as of this import; answers their ids in the order given. */
export async function addHouseholds(ctx: Context, importId: number, entries: readonly HouseholdEntry[]): Promise<number[]> {
  if (entries.length === 0) return []
  const made = await ctx.db
    .insertInto('household')
    .values(
      entries.map(({ bookNumber, address, hamletId }) => ({
        commune_id: ctx.commune.id,
        hamlet_id: hamletId,
        book_number: bookNumber,
        address,
        import_id: importId,
        created_at: ctx.now,
      })),
    )
    .returning('id')
    .execute()
  return made.map(({ id }) => id)
}

/** Changes households by what an entry says; what it does not say stays. Answers how each stood before, to be put back one day. */
export async function changeHouseholds(ctx: Context, changes: readonly (HouseholdEntry & { householdId: number })[]): Promise<Map<number, object>> {
  const before = await imagesOf(
    ctx,
    'household',
    changes.map(({ householdId }) => householdId),
  )
  for (const { householdId, bookNumber, address, hamletId } of changes)
    await ctx.db
      .updateTable('household')
      .set({
        ...(address === null ? {} : { address }),
        ...(bookNumber === null ? {} : { book_number: bookNumber }),
        ...(hamletId === null ? {} : { hamlet_id: hamletId }),
      })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', householdId)
      .execute()
  return before
}
