import { sql } from 'kysely'
import { z } from 'zod'
import { codeAddress } from '#platform/one-time-codes'
import { operation } from '#platform/operation'
import { findEnrolment } from './enrolment.ts'
import { ownAccount } from './own-account.ts'
import { idleMinutesOf } from './sign-in-setting.ts'

const session = z.object({ id: z.number(), createdAt: z.date(), lastSeenAt: z.date(), address: z.string(), device: z.string(), isThisOne: z.boolean() })

/** What the person at the desk sees of their own account: proofs, sessions alive, and a code app being set up. */
export const getOwnAccount = operation({
  name: 'accounts.get-own-account',
  kind: 'ask',
  may: 'granted',
  isInternal: true,
  summary: 'One’s own account: proofs and sessions',
  input: z.object({}),
  output: z.object({
    id: z.number(),
    login: z.string(),
    name: z.string(),
    hasCodeApp: z.boolean(),
    /** The address for the QR of a code app whose first code is awaited. */
    codeAppBegun: z.object({ address: z.string(), secret: z.string() }).nullable(),
    /** What the browser is asked for a new passkey, as JSON for its script. */
    passkeyBegun: z.string().nullable(),
    passkeys: z.array(z.object({ id: z.number(), name: z.string(), createdAt: z.date(), lastUsedAt: z.date().nullable() })),
    sessions: z.array(session),
  }),
  run: async (ctx) => {
    const account = await ownAccount(ctx)
    const begun = (await findEnrolment(ctx, account.id, 'totp'))?.totp_sealed
    const secret = begun ? ctx.keyring.open(begun, 'account.totp') : null
    const passkeys = await ctx.db
      .selectFrom('passkey')
      .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
      .where('commune_id', '=', ctx.commune.id)
      .where('account_id', '=', account.id)
      .orderBy('id')
      .execute()
    const idleMinutes = await idleMinutesOf(ctx)
    const sessions = await ctx.db
      .selectFrom('session')
      .select(['id', 'created_at', 'last_seen_at', 'address', 'device'])
      .where('commune_id', '=', ctx.commune.id)
      .where('account_id', '=', account.id)
      .where(sql<boolean>`expires_at > now() and last_seen_at > now() - make_interval(mins => ${idleMinutes})`)
      .orderBy('last_seen_at', 'desc')
      .execute()
    return {
      id: account.id,
      login: account.login,
      name: account.name,
      hasCodeApp: account.totp_sealed !== null,
      codeAppBegun: secret ? { secret, address: codeAddress(secret, ctx.commune.name, account.login) } : null,
      passkeyBegun: (await findEnrolment(ctx, account.id, 'passkey'))?.question ?? null,
      passkeys,
      sessions: sessions.map((row) => ({
        id: row.id,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        address: row.address ?? '',
        device: row.device ?? '',
        isThisOne: row.id === account.sessionId,
      })),
    }
  },
})
