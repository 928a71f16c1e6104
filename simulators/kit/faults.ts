import type { Socket } from 'node:net'

/**
 * What can be made to go wrong.
 * On calls of the product: `hold` accepts and never answers, `drop` neither accepts nor answers, `slow` waits `ms`,
 * `outage` destroys the connection, `http500` answers 500, `error` answers the provider's error `code`.
 * On what the simulator sends to the product: `duplicate` sends everything twice, `disorder` swaps neighbours,
 * `lose` sends nothing, `lag` waits `ms`.
 * In what the simulator signs for the product: `wrongNonce`, `wrongSignature`, `wrongAudience`, `wrongIssuer`, `wrongSubject`, `expired`.
 */
export const faultKinds = [
  ...(['hold', 'drop', 'slow', 'outage', 'http500', 'error', 'duplicate', 'disorder', 'lose', 'lag'] as const),
  ...(['wrongNonce', 'wrongSignature', 'wrongAudience', 'wrongIssuer', 'wrongSubject', 'expired'] as const),
] as const
export type FaultKind = (typeof faultKinds)[number]

/** `on` names the kind of call, or `any`; without `next` the fault stays until it is cleared. */
export interface Fault {
  kind: FaultKind
  on: string
  next?: number
  ms?: number
  code?: number
}

export interface Faults {
  set(fault: Fault): void
  /** Removes the faults of one kind, or all of them. */
  clear(kind?: FaultKind): void
  /** The fault that applies to this call, counting it as used once. */
  take(kind: FaultKind, on: string): Fault | undefined
  has(kind: FaultKind): boolean
  list(): Fault[]
  /** Waits until the answer is released; `killed` when the connection ended first. */
  hold(socket: Socket): Promise<'released' | 'killed'>
  heldCount(): number
  /** Lets every held answer go out; returns how many. */
  release(): number
  /** Ends the connections of every held answer; returns how many. */
  kill(): number
}

export function createFaults(changed: () => void): Faults {
  let faults: Fault[] = []
  const held = new Map<Socket, () => void>()
  const without = (kind: FaultKind, on: string) => faults.filter((fault) => fault.kind !== kind || fault.on !== on)
  return {
    set(fault) {
      faults = [...without(fault.kind, fault.on), { ...fault }]
      changed()
    },
    clear(kind) {
      faults = kind ? faults.filter((fault) => fault.kind !== kind) : []
      changed()
    },
    take(kind, on) {
      const fault = faults.find((one) => one.kind === kind && (one.on === on || one.on === 'any'))
      if (fault?.next === undefined) return fault
      fault.next -= 1
      if (fault.next <= 0) {
        faults = without(kind, fault.on)
        changed()
      }
      return fault
    },
    has: (kind) => faults.some((fault) => fault.kind === kind),
    list: () => faults.map((fault) => ({ ...fault })),
    hold(socket) {
      return new Promise((resolve) => {
        const end = (how: 'released' | 'killed') => {
          held.delete(socket)
          socket.off('close', onClose)
          changed()
          resolve(how)
        }
        const onClose = () => end('killed')
        held.set(socket, () => end('released'))
        socket.once('close', onClose)
        if (socket.destroyed) end('killed')
        changed()
      })
    },
    heldCount: () => held.size,
    release() {
      const answers = [...held.values()]
      for (const answer of answers) answer()
      return answers.length
    },
    kill() {
      const sockets = [...held.keys()]
      for (const socket of sockets) socket.destroy()
      return sockets.length
    },
  }
}
