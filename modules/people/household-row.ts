import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { DB } from '#platform/tables'
import { reaches } from './person-row.ts'
import { refuse } from './refusals.ts'

export type HouseholdRow = Selectable<DB['household']>

/** A household, locked for change when asked. Refuses one who is not there or lies outside the actor's hamlets for `operation`. */
export async function requireHousehold(ctx: Context, householdId: number, operation: { name: string }, { isLocked = false } = {}): Promise<HouseholdRow> {
  const row = await ctx.db
    .selectFrom('household')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', householdId)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && reaches(ctx, operation, row.hamlet_id) ? row : refuse('people.household_missing')
}
