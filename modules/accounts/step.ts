import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { refuse } from './refusals.ts'

export type Step = { tokenHash: Buffer; accountId: number; login: string; name: string; challenge: string | null }

/** The sign-in whose password was right and whose second proof is awaited; refused when it is over. */
export async function requireStep(ctx: Context, stepToken: string): Promise<Step> {
  const row = await findStep(ctx, stepToken)
  if (!row) return refuse('accounts.step_over')
  return { tokenHash: hashToken(stepToken), accountId: row.id, login: row.login, name: row.name, challenge: row.passkey_challenge }
}

async function findStep(ctx: Context, stepToken: string) {
  return ctx.db
    .selectFrom('sign_in_step as s')
    .innerJoin('account as a', (join) => join.onRef('a.id', '=', 's.account_id').onRef('a.commune_id', '=', 's.commune_id'))
    .select(['a.id', 'a.login', 'a.name', 's.passkey_challenge'])
    .where('s.commune_id', '=', ctx.commune.id)
    .where('s.token_hash', '=', hashToken(stepToken))
    .where('s.expires_at', '>', ctx.now)
    .where('a.is_active', '=', true)
    .executeTakeFirst()
}

/** Whether the token names no step that still waits: for pages, which begin again instead of refusing. */
export async function isStepOver(ctx: Context, stepToken: string): Promise<boolean> {
  return (await findStep(ctx, stepToken)) === undefined
}

export async function endStep(ctx: Context, step: Step): Promise<void> {
  await ctx.db.deleteFrom('sign_in_step').where('commune_id', '=', ctx.commune.id).where('token_hash', '=', step.tokenHash).execute()
}
