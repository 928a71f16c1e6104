import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { newCodeSecret } from '#platform/one-time-codes'
import { refuse } from './refusals.ts'

const HOURS = 72

export const activationPath = (token: string) => `/office/kich-hoat/${token}`

/** Makes the one-time link's token (three days) with the TOTP secret it will show; links made before stop working. */
export async function makeActivation(ctx: Context, accountId: number): Promise<string> {
  const token = ctx.random.token()
  await ctx.db.deleteFrom('activation').where('commune_id', '=', ctx.commune.id).where('account_id', '=', accountId).execute()
  await ctx.db
    .insertInto('activation')
    .values({
      token_hash: hashToken(token),
      commune_id: ctx.commune.id,
      account_id: accountId,
      totp_sealed: ctx.keyring.seal(newCodeSecret(ctx.random), 'account.totp'),
      created_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + HOURS * 3_600_000),
    })
    .execute()
  return token
}

/** The activation a link names, while it can still be used. */
export async function requireActivation(
  ctx: Context,
  token: string,
): Promise<{ accountId: number; login: string; name: string; sealed: string; secret: string }> {
  const row = await ctx.db
    .selectFrom('activation as v')
    .innerJoin('account as a', (join) => join.onRef('a.id', '=', 'v.account_id').onRef('a.commune_id', '=', 'v.commune_id'))
    .select(['a.id', 'a.login', 'a.name', 'v.totp_sealed'])
    .where('v.commune_id', '=', ctx.commune.id)
    .where('v.token_hash', '=', hashToken(token))
    .where('v.used_at', 'is', null)
    .where('v.expires_at', '>', ctx.now)
    .where('a.is_active', '=', true)
    .executeTakeFirst()
  if (!row) return refuse('accounts.activation_not_found')
  return { accountId: row.id, login: row.login, name: row.name, sealed: row.totp_sealed, secret: ctx.keyring.open(row.totp_sealed, 'account.totp') }
}
