import type { EventEmitter } from 'node:events'

/** Resolves when the condition holds, checked at every change; rejects after `timeoutMs`. */
export function untilChange(changes: EventEmitter, condition: () => boolean, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      changes.off('change', check)
    }
    const check = () => {
      if (!condition()) return
      end()
      resolve()
    }
    const timer = setTimeout(() => {
      end()
      reject(new Error(`not so after ${timeoutMs} ms: ${condition}`))
    }, timeoutMs)
    changes.on('change', check)
    check()
  })
}
