import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'
import { openCode, openConsent, sealCode } from './sealing.ts'
import { exchangeConsent } from './tasks.ts'
import { reasons } from './texts.vi.ts'

/** The administrator came back from the consent page: its code is kept, and a job exchanges it for tokens. */
export const finishConnecting = operation({
  name: 'messaging.finish-connecting',
  kind: 'do',
  may: 'granted',
  summary: 'Take the code of a consent page',
  input: z.object({ state: personal(z.string().min(1).max(200)), code: personal(z.string().min(1).max(2000)), accountRef: z.string().max(100).optional() }),
  output: z.object({ accountId: id }),
  subject: (_input, { accountId }) => `channel-account:${accountId}`,
  run: async (ctx, { state, code, accountRef }) => {
    const account = await ctx.db.selectFrom('channel_account').selectAll().where('consent_state_hash', '=', hashToken(state)).forUpdate().executeTakeFirst()
    if (!account?.consent_expires_at || account.consent_expires_at <= ctx.now) return refuse('messaging.consent_page_expired')
    if (accountRef && accountRef !== account.account_ref) return refuse('messaging.other_page_consented')
    await ctx.db
      .updateTable('channel_account')
      .set({ consent_state_hash: null, consent_code_sealed: sealCode(ctx.keyring, code), state_reason: reasons.connecting })
      .where('id', '=', account.id)
      .execute()
    await ctx.enqueue(exchangeConsent, { accountId: account.id }, { key: `consent:${account.id}` })
    return { accountId: account.id }
  },
})

/** Opens the sealed code and verifier for the exchanging job; the code is single-use, so it is forgotten at once. */
export const takeConsentCode = operation({
  name: 'messaging.take-consent-code',
  kind: 'do',
  may: 'system',
  summary: 'Open a consent code for its exchange',
  input: z.object({ accountId: id }),
  output: z.object({ channel: z.string(), code: z.string().nullable(), verifier: z.string().nullable() }),
  subject: ({ accountId }) => `channel-account:${accountId}`,
  run: async (ctx, { accountId }) => {
    const account = await ctx.db.selectFrom('channel_account').selectAll().where('id', '=', accountId).forUpdate().executeTakeFirstOrThrow()
    await ctx.db
      .updateTable('channel_account')
      .set({ consent_code_sealed: null, consent_verifier_sealed: null, consent_expires_at: null })
      .where('id', '=', accountId)
      .execute()
    return {
      channel: account.channel,
      code: account.consent_code_sealed ? openCode(ctx.keyring, account.consent_code_sealed) : null,
      verifier: account.consent_verifier_sealed ? openConsent(ctx.keyring, account.consent_verifier_sealed).verifier : null,
    }
  },
})
