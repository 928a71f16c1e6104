import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'

export type AccountRow = { id: number; login: string; name: string; is_active: boolean; password_hash: string | null }

/** The account with this id, locked for change; refused when the commune has none. */
export async function requireAccount(ctx: Context, accountId: number): Promise<AccountRow> {
  const row = await ctx.db
    .selectFrom('account')
    .select(['id', 'login', 'name', 'is_active', 'password_hash'])
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('accounts.account_not_found')
}

/** As above, and refused when the person has left. */
export async function requireActiveAccount(ctx: Context, accountId: number): Promise<AccountRow> {
  const account = await requireAccount(ctx, accountId)
  if (!account.is_active) refuse('accounts.account_left')
  return account
}
