import type { Context } from '#platform/context'
import type { Passkey } from '#platform/passkeys'

export async function passkeysOf(ctx: Context, accountId: number): Promise<(Passkey & { id: number; name: string })[]> {
  const rows = await ctx.db
    .selectFrom('passkey')
    .select(['id', 'name', 'credential_id', 'public_key', 'counter', 'transports'])
    .where('commune_id', '=', ctx.commune.id)
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
  }))
}
