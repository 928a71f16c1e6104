import { setTimeout as pause } from 'node:timers/promises'

const LOOK_EVERY_MS = 40

/** Thrown inside a condition: it can never hold any more. */
export class Final extends Error {}

/** Resolves when the condition holds, asked again and again; a failing look counts as "not yet". Rejects, saying what was awaited. */
export async function until(what: string, condition: () => Promise<boolean> | boolean, withinMs = 60_000): Promise<void> {
  const deadline = performance.now() + withinMs
  let problem = ''
  while (performance.now() < deadline) {
    try {
      if (await condition()) return
      problem = ''
    } catch (error) {
      if (error instanceof Final) throw error
      problem = error instanceof Error ? error.message : String(error)
    }
    await pause(LOOK_EVERY_MS)
  }
  throw new Error(`Not so after ${withinMs} ms: ${what}${problem && ` (${problem})`}`)
}
