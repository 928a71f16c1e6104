import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'

/** Refuses unless the procedure is known and, where the actor's grants are narrowed to fields of work, belongs to one of them. */
export async function requireOwnField(ctx: Context, operation: { name: string }, code: string): Promise<void> {
  const known = await ctx.db.selectFrom('procedure').select('field').where('code', '=', code).executeTakeFirst()
  if (!known) return refuse('procedures.not_in_catalogue', { code })
  if (!isOwnField(ctx, operation, known.field)) refuse('procedures.other_field', { field: known.field })
}

/** Whether the actor's grants for the operation reach a field of work. */
export function isOwnField(ctx: Context, operation: { name: string }, field: string): boolean {
  const fields = ctx.fieldsFor(operation)
  return fields === null || fields.includes(field)
}
