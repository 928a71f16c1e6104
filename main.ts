import { found } from './found.ts'
import { backup, doctor, migrate, restore, rotateKeys } from './keep.ts'
import { demoCode } from './seeds/demo-code.ts'
import { seed, serve, serveAndWork, work } from './serve.ts'

/** A verb does its work and returns what must be stopped when the program is told to end, or nothing when it is done. */
type Verb = (words: readonly string[]) => Promise<{ stop(): Promise<void> } | undefined>

// The only joiner. No word = serve and work in one process, with simulators where no real Zalo app is configured.
const verbs: Record<string, Verb> = { serve, work, migrate, seed, found, backup, restore, doctor, 'rotate-keys': rotateKeys, 'demo-code': demoCode }

const [word, ...words] = process.argv.slice(2)
const verb = word === undefined ? serveAndWork : verbs[word]
if (!verb) {
  console.error(`Không có lệnh "${word}". Các lệnh: ${Object.keys(verbs).join(', ')} (không có lệnh = serve và work).`)
  process.exit(2)
}

try {
  const running = await verb(words)
  if (running) endOnSignal(running)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** Ctrl-C or a service manager's stop ends everything in order; a second signal ends at once. */
function endOnSignal(running: { stop(): Promise<void> }): void {
  let isEnding = false
  const end = () => {
    if (isEnding) process.exit(1)
    isEnding = true
    running.stop().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error.message)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
