import { Final, until } from './until.ts'

export type Accepted = { messageId: number; text: string }

/** The office as an officer's browser reaches it: a reply that got no answer is sent again with its key, as the form would. */
export type Office = {
  reply(reply: { conversationId: number; text: string; key: string }): Promise<void>
  /** Replies answered 2xx, each with its message on the ledger. */
  accepted: readonly Accepted[]
  /** Ids the listing of unknown messages shows now. */
  listedUnknown(): Promise<number[]>
  isReady(): Promise<boolean>
}

export function openOffice(origin: string, cookie: string): Office {
  const accepted: Accepted[] = []
  const isReady = async () => (await fetch(`${origin}/readyz`)).status === 200
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { ...init, headers: { cookie, 'content-type': 'application/json' }, signal: AbortSignal.timeout(20_000) })

  const tryReply = async (reply: { conversationId: number; text: string; key: string }) => {
    const answer = await call('/api/conversations.reply-to-conversation', { method: 'POST', body: JSON.stringify({ ...reply, evenSo: true }) })
    const body = (await answer.json()) as { messageId?: number; error?: unknown }
    if (answer.status >= 500) return false
    if (!answer.ok || !body.messageId) throw new Final(`A reply was refused: ${answer.status} ${JSON.stringify(body)}`)
    accepted.push({ messageId: body.messageId, text: reply.text })
    return true
  }

  return {
    accepted,
    isReady,
    async reply(reply) {
      await until(`the reply "${reply.text}" is accepted`, async () => (await isReady()) && tryReply(reply))
    },
    async listedUnknown() {
      const ids: number[] = []
      for (let page = 1; ; page++) {
        const answer = await call(`/api/messaging.list-messages?state=unknown&page=${page}`)
        if (!answer.ok) throw new Error(`The ledger was not listed: ${answer.status} ${await answer.text()}`)
        const { messages, hasMore } = (await answer.json()) as { messages: { id: number }[]; hasMore: boolean }
        ids.push(...messages.map(({ id }) => id))
        if (!hasMore) return ids
      }
    },
  }
}
