import { editSettings } from '#communes'
import { execute } from '#platform/execute'
import { systemWork } from '#platform/system-work'
import { inHouse } from '../bench/ground.ts'
import { saveAccount } from '../modules/messaging/save-account.ts'
import { setIntakeMode } from '../modules/procedures/set-intake-mode.ts'
import { seedAccounts } from '../seeds/accounts.ts'
import { seedCommunes } from '../seeds/communes.ts'
import { seedProcedures } from '../seeds/procedures.ts'
import { simulatedAt } from '../seeds/simulated.ts'
import { staffCookie } from './ground.ts'

/** Received officially in the commune these rounds play in. */
export const PROCEDURE = '1.001193'
const AGENCY = 'H44.84.94'
const officers = ['motcua', 'quantri1', 'quantri2', 'lanhdao']

const { apiKey, secretKey, brandname, callbackSecret } = simulatedAt(0).sms
export const smsOptions = { apiKey, secretKey, brandnames: [brandname] }

/** What the product is told: SMS by the simulator, nothing else outside, residents behind a proxy that names their addresses. */
export function caseSettings(smsUrl: string): Record<string, string> {
  return {
    ...{ SIMULATORS: 'off', DEMO: 'off', TRUST_PROXY: 'true' },
    ...{ ESMS_URL: smsUrl, ESMS_API_KEY: apiKey, ESMS_SECRET: secretKey, ESMS_CALLBACK_SECRET: callbackSecret },
  }
}

/** A commune that takes in one procedure officially, in a folder nobody serves yet. Answers the cookies of several officers. */
export function furnishOffice(dataDir: string): Promise<string[]> {
  return inHouse(dataDir, { channels: [] }, async ({ runtime }) => {
    const [first] = await seedCommunes(runtime)
    if (!first) throw new Error('No commune was founded')
    const { commune } = first
    const caller = { commune, actor: { kind: 'system' as const, name: 'faults' }, requestId: runtime.random.uuid() }
    const accounts = await seedAccounts(runtime, [first])
    await seedProcedures(systemWork(runtime, 'faults'), commune)
    await execute(runtime, saveAccount, { channel: 'sms', accountRef: 'esms', name: brandname, settings: { brandname } }, caller)
    await execute(runtime, editSettings, { agencyCode: AGENCY }, caller)
    const decision = { mode: 'official' as const, decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-02', reason: 'faults' }
    await execute(runtime, setIntakeMode, { code: PROCEDURE, ...decision }, caller)
    const cookies: string[] = []
    for (const login of officers) cookies.push(await staffCookie(runtime, commune, accounts, login))
    return cookies
  })
}
