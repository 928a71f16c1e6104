import { startSmsSimulator } from './index.ts'
import { readSmsSettings } from './settings.ts'
import { say } from './texts.vi.ts'

const simulator = await startSmsSimulator(readSmsSettings(process.argv.slice(2), process.env))
console.log(say.listening(simulator.url))

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)))
}
