import type { SendOutcome } from '#messaging'
import { reportTexts, smsTexts } from './texts.vi.ts'

type Refused = Pick<Extract<SendOutcome, { sent: false }>, 'retry' | 'pause' | 'receiver'>

const paused: Refused = { retry: 'later', pause: { scope: 'account', seconds: 3600, isAlarm: true } }

/** eSMS `CodeResult`; 100 is success and 124 a repeat the provider has already taken. What is not here is refused for good. */
const CODES: Readonly<Record<string, Refused>> = {
  '99': { retry: 'never', receiver: 'blocked' },
  '101': paused,
  '103': paused,
  '104': paused,
  '107': { retry: 'never' },
  '108': { retry: 'never' },
  '120': { retry: 'never' },
  '140': paused,
  '146': { retry: 'never' },
  '177': { retry: 'never' },
}

export const knownSmsCodes = Object.keys(CODES)

/** A refusal of eSMS as the ledger understands it. */
export function smsRefusal(code: string): Extract<SendOutcome, { sent: false }> {
  return { sent: false, code, reason: smsTexts[code] ?? reportTexts.unknownCode(code), ...(CODES[code] ?? { retry: 'never' }) }
}
