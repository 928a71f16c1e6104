import { startVneidSimulator } from './index.ts'
import { readVneidSettings } from './settings.ts'
import { say } from './texts.vi.ts'

const simulator = await startVneidSimulator(readVneidSettings(process.argv.slice(2), process.env))
console.log(say.listening(simulator.url))

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)))
}
