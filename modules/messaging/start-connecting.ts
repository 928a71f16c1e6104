import { z } from 'zod'
import { id } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import type { Channel } from './channel.ts'
import { refuse } from './refusals.ts'
import { sealConsent } from './sealing.ts'

export const startConnectingName = 'messaging.start-connecting'

const OPEN_MS = 30 * 60_000

/** Opens the way to the provider's consent page: makes its address, with a state and a verifier only we know, and keeps it for half an hour. */
export const startConnecting = (channels: readonly Channel[]) =>
  operation({
    name: startConnectingName,
    kind: 'do',
    may: 'granted',
    summary: 'Begin to connect a channel account',
    input: z.object({ accountId: id, redirectUri: z.url() }),
    output: z.object({ accountId: id }),
    subject: ({ accountId }) => `channel-account:${accountId}`,
    run: async (ctx, { accountId, redirectUri }) => {
      const account = await ctx.db.selectFrom('channel_account').select('channel').where('id', '=', accountId).executeTakeFirst()
      if (!account) return refuse('messaging.account_missing')
      const consent = channels.find((channel) => channel.name === account.channel)?.consent
      if (!consent) return refuse('messaging.account_not_connectable')
      const state = ctx.random.token(24)
      const verifier = consent.verifier(ctx.random)
      await ctx.db
        .updateTable('channel_account')
        .set({
          consent_state_hash: hashToken(state),
          consent_verifier_sealed: sealConsent(ctx.keyring, { verifier, address: consent.address(state, verifier, redirectUri) }),
          consent_code_sealed: null,
          consent_expires_at: new Date(ctx.now.getTime() + OPEN_MS),
        })
        .where('id', '=', accountId)
        .execute()
      return { accountId }
    },
  })
