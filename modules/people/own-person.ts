import type { Context } from '#platform/context'
import { type PersonRow, requirePerson } from './person-row.ts'
import { refuse } from './refusals.ts'

/** The signed-in resident's own person; refuses a resident whom nobody has identified yet. */
export async function requireOwnPerson(ctx: Context): Promise<PersonRow> {
  if (ctx.actor.kind !== 'resident' || ctx.actor.personId === null) return refuse('people.not_identified')
  return requirePerson(ctx, ctx.actor.personId, null)
}
