import { z } from 'zod'
import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'

export const hamletName = z.string().trim().min(1).max(80)

/** Refuses a name that another hamlet in use already has, whatever its case. */
export async function requireFreeName(ctx: Context, name: string, exceptId: number | null): Promise<void> {
  const others = await ctx.db.selectFrom('hamlet').select(['id', 'name']).where('commune_id', '=', ctx.commune.id).where('closed_on', 'is', null).execute()
  const isTaken = others.some((hamlet) => hamlet.id !== exceptId && hamlet.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'))
  if (isTaken) refuse('communes.hamlet_name_taken', { name })
}

/** The hamlet in use with this id, locked for change. */
export async function requireOpenHamlet(ctx: Context, hamletId: number): Promise<{ id: number; name: string; position: number }> {
  const hamlet = await ctx.db
    .selectFrom('hamlet')
    .select(['id', 'name', 'position', 'closed_on'])
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', hamletId)
    .forUpdate()
    .executeTakeFirst()
  if (!hamlet) return refuse('communes.hamlet_not_found')
  if (hamlet.closed_on !== null) refuse('communes.hamlet_closed')
  return hamlet
}
