import type { Simulation } from './simulation.ts'

/** What tests compare: accepted sends, repeated ones, held answers, calls and webhook deliveries. */
export interface SendCounts {
  accepted: number
  byUser: Record<string, number>
  /** Sends whose account, recipient and text were accepted more than once. */
  repeated: { userId: string; text: string; messageIds: string[] }[]
  /** Accepted calls whose answer is being withheld now, and dropped ones that wait for nothing. */
  held: number
  waitingWebhooks: number
  webhooksUnderWay: number
  /** `call.send`, `webhook.delivered`, `refused.-216`, … */
  counters: Record<string, number>
}

export function countSends(sim: Simulation): SendCounts {
  const byUser: Record<string, number> = {}
  const same = new Map<string, { userId: string; text: string; messageIds: string[] }>()
  for (const { userId, text, kind, oaId, messageId } of sim.world.sends) {
    byUser[userId] = (byUser[userId] ?? 0) + 1
    const key = JSON.stringify([oaId, userId, kind, text])
    const seen = same.get(key)
    if (seen) seen.messageIds.push(messageId)
    else same.set(key, { userId, text, messageIds: [messageId] })
  }
  return {
    accepted: sim.world.sends.length,
    byUser,
    repeated: [...same.values()].filter((one) => one.messageIds.length > 1),
    held: sim.faults.heldCount(),
    waitingWebhooks: sim.webhook.waiting(),
    webhooksUnderWay: sim.webhook.underWay(),
    counters: { ...sim.counters },
  }
}
