import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { openConsent } from './sealing.ts'

/** The consent page opened for an account in the last half hour, for the administrator to go to. */
export const getConsentPage = operation({
  name: 'messaging.get-consent-page',
  kind: 'ask',
  may: 'granted',
  summary: 'Get the open consent page of an account',
  isInternal: true,
  input: z.object({ accountId: id }),
  output: z.object({ address: personal(z.string()).nullable() }),
  run: async (ctx, { accountId }) => {
    const account = await ctx.db
      .selectFrom('channel_account')
      .select(['consent_verifier_sealed', 'consent_expires_at', 'consent_state_hash'])
      .where('id', '=', accountId)
      .executeTakeFirst()
    const isOpen = account?.consent_verifier_sealed && account.consent_state_hash && account.consent_expires_at && account.consent_expires_at > ctx.now
    return { address: isOpen && account.consent_verifier_sealed ? openConsent(ctx.keyring, account.consent_verifier_sealed).address : null }
  },
})
