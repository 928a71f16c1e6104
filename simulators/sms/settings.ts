import { parseArgs } from 'node:util'
import { asText } from '../kit/json.ts'
import type { SmsSimulatorOptions } from './options.ts'

/** Options from arguments (`--port 4701`) or, failing that, the environment (`SMS_SIM_PORT`). Lists are separated by commas, templates by `|`. */
export function readSmsSettings(args: string[], environment: NodeJS.ProcessEnv): SmsSimulatorOptions {
  const names = ['port', 'host', 'api-key', 'secret-key', 'brandnames', 'callback-url', 'templates', 'balance', 'speed', 'state-file', 'clock-at'] as const
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args, options })
  const read = (name: (typeof names)[number]) => asText(values[name]) ?? asText(environment[`SMS_SIM_${name.toUpperCase().replaceAll('-', '_')}`])
  const callbackUrl = read('callback-url')
  const stateFile = read('state-file')
  const clockAt = read('clock-at')
  return {
    port: Number(read('port') ?? 4701),
    host: read('host') ?? '127.0.0.1',
    apiKey: read('api-key') ?? 'simulated-api-key',
    secretKey: read('secret-key') ?? 'simulated-secret-key',
    brandnames: (read('brandnames') ?? 'XaThuNghiem').split(','),
    templates: read('templates')?.split('|') ?? [],
    balance: Number(read('balance') ?? 1_000_000),
    speed: Number(read('speed') ?? 1),
    ...(callbackUrl ? { callbackUrl } : {}),
    ...(stateFile ? { stateFile } : {}),
    ...(clockAt ? { clockAt } : {}),
  }
}
