import { job } from '#platform/runtime'
import { recordRefresh } from './account-tokens.ts'
import type { Channel } from './channel.ts'
import { takeConsentCode } from './finish-connecting.ts'
import { exchangeConsent } from './tasks.ts'

/** Exchanges a consent page's code for the first pair of tokens. A code that could not be used asks for the page again. */
export const exchangeConsentJob = (channels: readonly Channel[]) =>
  job(exchangeConsent, async (work, { accountId }) => {
    const { channel, code, verifier } = await work.execute(takeConsentCode, { accountId })
    const consent = channels.find((one) => one.name === channel)?.consent
    if (!code || !verifier || !consent) return
    const outcome = await consent.exchange(code, verifier)
    await work.execute(recordRefresh, { accountId, wasInterrupted: false, outcome: outcome.pair ? outcome : { ...outcome, retry: 'refused' } })
  })
