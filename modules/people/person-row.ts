import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { DB } from '#platform/tables'
import { refuse } from './refusals.ts'

export type PersonRow = Selectable<DB['person']>
type Guarded = { name: string }

/**
 * A person of the register, locked for change when asked. Refuses one who is not there, was erased, or lives outside the hamlets
 * the actor is confined to for `operation` (null: the caller has its own ground, such as being that person).
 */
export async function requirePerson(ctx: Context, personId: number, operation: Guarded | null, { isLocked = false } = {}): Promise<PersonRow> {
  const row = await ctx.db
    .selectFrom('person')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row || !(operation === null || reaches(ctx, operation, row.hamlet_id))) return refuse('people.person_missing')
  return row
}

/** Whether the actor's hamlets for an operation take in this one; who is confined does not reach those without a hamlet. */
export function reaches(ctx: Context, operation: Guarded, hamletId: number | null): boolean {
  const hamlets = ctx.hamletsFor(operation)
  return hamlets === null || (hamletId !== null && hamlets.includes(hamletId))
}

/** Refuses a hamlet that is not the commune's own, is closed, or lies outside the actor's; null needs an actor who is not confined. */
export async function requireHamlet(ctx: Context, operation: Guarded, hamletId: number | null): Promise<void> {
  if (!reaches(ctx, operation, hamletId)) refuse('people.outside_hamlet')
  if (hamletId === null) return
  const hamlet = await ctx.db.selectFrom('hamlet').select('closed_on').where('commune_id', '=', ctx.commune.id).where('id', '=', hamletId).executeTakeFirst()
  if (!hamlet || hamlet.closed_on !== null) refuse('people.hamlet_missing')
}
