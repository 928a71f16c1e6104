import type { Context } from '#platform/context'

const MINUTES = 10

/** Keeps a proof being added, ten minutes; a new beginning replaces the one before. */
export async function keepEnrolment(
  ctx: Context,
  accountId: number,
  kind: 'totp' | 'passkey',
  kept: { totp_sealed?: string; question?: string },
): Promise<void> {
  const row = { totp_sealed: null, question: null, ...kept, expires_at: new Date(ctx.now.getTime() + MINUTES * 60_000) }
  await ctx.db
    .insertInto('proof_enrolment')
    .values({ commune_id: ctx.commune.id, account_id: accountId, kind, ...row })
    .onConflict((conflict) => conflict.columns(['commune_id', 'account_id', 'kind']).doUpdateSet(row))
    .execute()
}

export async function findEnrolment(
  ctx: Context,
  accountId: number,
  kind: 'totp' | 'passkey',
): Promise<{ totp_sealed: string | null; question: string | null } | undefined> {
  return ctx.db
    .selectFrom('proof_enrolment')
    .select(['totp_sealed', 'question'])
    .where('commune_id', '=', ctx.commune.id)
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst()
}

export async function endEnrolment(ctx: Context, accountId: number, kind: 'totp' | 'passkey'): Promise<void> {
  await ctx.db.deleteFrom('proof_enrolment').where('commune_id', '=', ctx.commune.id).where('account_id', '=', accountId).where('kind', '=', kind).execute()
}
