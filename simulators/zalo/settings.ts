import { parseArgs } from 'node:util'
import { asList, asRecord, asText, parseJson } from '../kit/json.ts'
import type { ZaloSimulatorOptions } from './options.ts'
import { demoOaName } from './texts.vi.ts'

const DEMO_APP = { appId: '1000000000000000001', appSecret: 'simulated-app-secret', oaSecret: 'simulated-oa-secret' }
const DEMO_OA_ID = '2000000000000000001'

/**
 * Options from arguments (`--port 4700`) or, failing that, the environment (`ZALO_SIM_PORT`).
 * `apps` and `oas` are JSON lists; without them there is one invented app with one account.
 */
export function readSettings(args: string[], environment: NodeJS.ProcessEnv): ZaloSimulatorOptions {
  const names = ['port', 'host', 'webhook-url', 'apps', 'oas', 'speed', 'limits', 'state-file', 'clock-at', 'public-url'] as const
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args, options })
  const read = (name: (typeof names)[number]) => asText(values[name]) ?? asText(environment[`ZALO_SIM_${name.toUpperCase().replaceAll('-', '_')}`])
  const webhookUrl = read('webhook-url')
  const stateFile = read('state-file')
  const clockAt = read('clock-at')
  const publicUrl = read('public-url')
  return {
    port: Number(read('port') ?? 4700),
    host: read('host') ?? '127.0.0.1',
    apps: read('apps')
      ? records(read('apps')).map((app) => ({ appId: need(app, 'appId'), appSecret: need(app, 'appSecret'), oaSecret: need(app, 'oaSecret') }))
      : [DEMO_APP],
    oas: read('oas')
      ? records(read('oas')).map((oa) => ({ oaId: need(oa, 'oaId'), appId: need(oa, 'appId'), name: need(oa, 'name') }))
      : [{ oaId: DEMO_OA_ID, appId: DEMO_APP.appId, name: demoOaName }],
    speed: Number(read('speed') ?? 1),
    limits: read('limits') !== 'off',
    ...(webhookUrl ? { product: { webhookUrl } } : {}),
    ...(stateFile ? { stateFile } : {}),
    ...(clockAt ? { clockAt } : {}),
    ...(publicUrl ? { publicUrl } : {}),
  }
}

function records(json: string | undefined) {
  return asList(parseJson(json ?? '')).map(asRecord)
}

function need(record: Record<string, unknown>, name: string): string {
  const value = asText(record[name])
  if (value === undefined) throw new Error(`${name} is missing`)
  return value
}
