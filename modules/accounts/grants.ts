import { z } from 'zod'
import { listHamlets } from '#communes'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'
import { roleNames } from './roles.ts'

/** A role to give, narrowed to a hamlet or a field of work where these are set. */
export const grant = z.object({
  role: z.enum(roleNames),
  hamletId: id.nullable().default(null),
  field: z.string().trim().min(1).max(100).nullable().default(null),
})
export type Grant = z.output<typeof grant>
export const grants = z.array(grant).min(1).max(20)

const ofHamlet: readonly Grant['role'][] = ['hamlet_head', 'team_member']
const unnarrowed: readonly Grant['role'][] = ['administrator', 'auditor']

/** What is wrong with a list of grants, as a refusal's code; null when nothing. Some roles are always of a hamlet, some are never narrowed. */
export function problemOfGrants(list: readonly Grant[]): 'accounts.role_needs_hamlet' | 'accounts.role_has_no_scope' | null {
  if (list.some((one) => ofHamlet.includes(one.role) && one.hamletId === null)) return 'accounts.role_needs_hamlet'
  if (list.some((one) => unnarrowed.includes(one.role) && (one.hamletId !== null || one.field !== null))) return 'accounts.role_has_no_scope'
  return null
}

/** Replaces the account's grants by these, once each. Refuses when no administrator would be left. */
export async function setGrants(ctx: Context, accountId: number, wanted: readonly Grant[]): Promise<void> {
  const problem = problemOfGrants(wanted)
  if (problem) refuse(problem)
  const hamlets = (await ctx.call(listHamlets, {})).map((hamlet) => hamlet.id)
  if (wanted.some((one) => one.hamletId !== null && !hamlets.includes(one.hamletId))) refuse('accounts.hamlet_not_found')
  await ctx.db.deleteFrom('role_grant').where('commune_id', '=', ctx.commune.id).where('account_id', '=', accountId).execute()
  const once = [...new Map(wanted.map((one) => [JSON.stringify(one), one])).values()]
  await ctx.db
    .insertInto('role_grant')
    .values(once.map(({ role, hamletId, field }) => ({ commune_id: ctx.commune.id, account_id: accountId, role, hamlet_id: hamletId, field })))
    .execute()
}

/** Refuses unless an active administrator remains; call it after the change, it sees it. */
export async function requireAdministratorLeft(ctx: Context): Promise<void> {
  const left = await ctx.db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (join) => join.onRef('a.id', '=', 'g.account_id').onRef('a.commune_id', '=', 'g.commune_id'))
    .select('a.id')
    .where('g.commune_id', '=', ctx.commune.id)
    .where('g.role', '=', 'administrator')
    .where('a.is_active', '=', true)
    .executeTakeFirst()
  if (!left) refuse('accounts.last_administrator')
}
