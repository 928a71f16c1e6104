import { parseArgs } from 'node:util'
import { asText } from '../kit/json.ts'
import type { VneidSimulatorOptions } from './options.ts'

/** Options from arguments (`--port 4702`) or, failing that, the environment (`VNEID_SIM_PORT`). Lists are separated by commas. */
export function readVneidSettings(args: string[], environment: NodeJS.ProcessEnv): VneidSimulatorOptions {
  const names = ['port', 'host', 'client-id', 'client-secret', 'redirect-uris', 'clock-at'] as const
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args, options })
  const read = (name: (typeof names)[number]) => asText(values[name]) ?? asText(environment[`VNEID_SIM_${name.toUpperCase().replaceAll('-', '_')}`])
  const clockAt = read('clock-at')
  return {
    port: Number(read('port') ?? 4702),
    host: read('host') ?? '127.0.0.1',
    clientId: read('client-id') ?? 'simulated-client',
    clientSecret: read('client-secret') ?? 'simulated-client-secret',
    redirectUris: read('redirect-uris')?.split(',') ?? [],
    ...(clockAt ? { clockAt } : {}),
  }
}
