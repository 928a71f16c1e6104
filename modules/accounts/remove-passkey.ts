import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { ownAccount } from './own-account.ts'
import { passkeysOf } from './passkeys-of.ts'
import { refuse } from './refusals.ts'

/** Removes one of one's own passkeys; the last proof beside the password stays. */
export const removePasskey = operation({
  name: 'accounts.remove-passkey',
  kind: 'do',
  may: 'granted',
  summary: 'Remove one of one’s own passkeys',
  input: z.object({ passkeyId: id }),
  output: z.object({}),
  subject: ({ passkeyId }) => `passkey:${passkeyId}`,
  run: async (ctx, { passkeyId }) => {
    const account = await ownAccount(ctx)
    const have = await passkeysOf(ctx, account.id)
    if (!have.some((passkey) => passkey.id === passkeyId)) refuse('accounts.passkey_not_found')
    if (have.length === 1 && !account.totp_sealed) refuse('accounts.last_proof')
    await ctx.db.deleteFrom('passkey').where('commune_id', '=', ctx.commune.id).where('account_id', '=', account.id).where('id', '=', passkeyId).execute()
    return {}
  },
})
