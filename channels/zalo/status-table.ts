import type { SendOutcome } from '#messaging'
import { meanings, zaloTexts } from './texts.vi.ts'

type Refused = Omit<Extract<SendOutcome, { sent: false }>, 'sent' | 'code' | 'reason'> & { reason?: string }

const MINUTE = 60
const HOUR = 3600
const alarm = (seconds: number) => ({ scope: 'account' as const, seconds, isAlarm: true })
const never: Refused = { retry: 'never' }

/** Codes of the OA OpenAPI. What is not here is refused for good: a code nobody knows must not be repeated. */
const OPENAPI: Readonly<Record<string, Refused>> = {
  '-32': { retry: 'later', pause: { scope: 'app', seconds: 20, isAlarm: false } },
  '-100': { retry: 'later' },
  '-200': { retry: 'later' },
  '-201': never,
  '-204': { retry: 'later', pause: alarm(HOUR) },
  '-205': { retry: 'later', pause: alarm(HOUR) },
  '-209': { retry: 'later', pause: alarm(HOUR) },
  '-210': never,
  '-211': { retry: 'later', pause: alarm(HOUR) },
  '-212': { retry: 'later', pause: alarm(HOUR) },
  '-213': { retry: 'never', remedy: 'use-phone', receiver: 'not-following' },
  '-214': { retry: 'later' },
  '-216': { retry: 'later', remedy: 'refresh-token' },
  '-217': { retry: 'never', receiver: 'blocked' },
  '-218': { retry: 'later', remedy: 'wait-for-morning' },
  '-219': { retry: 'later', pause: alarm(HOUR) },
  '-220': { retry: 'later', remedy: 'refresh-token' },
  '-221': { retry: 'later', pause: alarm(HOUR) },
  '-223': { retry: 'later', pause: alarm(HOUR) },
  '-224': { retry: 'later', pause: alarm(HOUR) },
  '-227': never,
  '-230': { retry: 'never', remedy: 'use-template' },
  '-232': { retry: 'never', remedy: 'use-template' },
  '-233': never,
  '-234': { retry: 'later', remedy: 'wait-for-morning' },
  '-235': never,
  '-237': never,
  '-238': never,
  '-240': never,
  '-241': never,
  '-242': { retry: 'later', pause: alarm(HOUR) },
  '-244': { retry: 'never', receiver: 'blocked' },
  '-248': never,
  '-249': { retry: 'never', remedy: 'use-phone' },
  '-320': { retry: 'later', pause: alarm(HOUR) },
  '-321': { retry: 'later', pause: alarm(HOUR) },
  '-403': never,
}

const pausing = (reason: string): Refused => ({ retry: 'later', reason, pause: alarm(HOUR) })
const forThisUser = (reason: string): Refused => ({ retry: 'never', reason })
const configuration = pausing(zaloTexts.configuration)
const template = forThisUser(zaloTexts.templateWrong)

/** Codes of template messages by phone (formerly ZNS). Some repeat numbers of the other table with another meaning. */
const BUSINESS: Readonly<Record<string, Refused>> = {
  ...Object.fromEntries([-100, -101, -102, -103, -104, -105, -106, -107].map((code) => [String(code), configuration])),
  '-108': forThisUser(zaloTexts.phoneInvalid),
  '-109': forThisUser(zaloTexts.templateNotReady),
  '-111': template,
  '-112': template,
  '-1121': template,
  '-1122': template,
  '-1124': template,
  '-113': template,
  '-1131': template,
  '-114': forThisUser(zaloTexts.userCannotReceive),
  '-115': pausing(zaloTexts.noBalance),
  '-117': forThisUser(zaloTexts.noPermission),
  '-118': forThisUser(zaloTexts.userCannotReceive),
  '-119': forThisUser(zaloTexts.userCannotReceive),
  '-124': { retry: 'later', remedy: 'refresh-token', reason: meanings['-216'] ?? '' },
  '-1241': configuration,
  '-125': configuration,
  '-126': configuration,
  '-127': forThisUser(zaloTexts.configuration),
  '-130': template,
  '-131': forThisUser(zaloTexts.templateNotReady),
  '-132': template,
  '-133': { retry: 'later', remedy: 'wait-for-morning', reason: meanings['-234'] ?? '' },
  '-135': pausing(zaloTexts.noPermission),
  '-1351': pausing(zaloTexts.noPermission),
  '-136': pausing(meanings['-320'] ?? ''),
  '-137': pausing(zaloTexts.noBalance),
  '-138': pausing(zaloTexts.noPermission),
  '-139': forThisUser(meanings['-244'] ?? ''),
  '-140': forThisUser(zaloTexts.userCannotReceive),
  '-141': forThisUser(zaloTexts.userCannotReceive),
  '-142': configuration,
  '-143': configuration,
  '-144': pausing(zaloTexts.dailyLimit),
  '-1441': pausing(zaloTexts.dailyLimit),
  '-145': forThisUser(zaloTexts.templateNotReady),
  '-146': pausing(zaloTexts.templateNotReady),
  '-147': pausing(zaloTexts.dailyLimit),
  '-148': template,
  '-149': template,
  '-150': template,
  '-32': { retry: 'later', pause: { scope: 'app', seconds: MINUTE, isAlarm: false }, reason: meanings['-32'] ?? '' },
}

export const knownCodes = { openapi: Object.keys(OPENAPI), business: Object.keys(BUSINESS) }

/** A refusal of Zalo as the ledger understands it. */
export function refusalOf(host: 'openapi' | 'business', code: number): Extract<SendOutcome, { sent: false }> {
  const key = String(code)
  const found = (host === 'openapi' ? OPENAPI : BUSINESS)[key] ?? never
  const { reason = (host === 'openapi' ? meanings[key] : undefined) ?? zaloTexts.unknownCode(key), ...rest } = found
  return { sent: false, code: key, reason, ...rest }
}
