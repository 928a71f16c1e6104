import { z } from 'zod'
import type { OpenAccount, SentThere } from '#messaging'
import { callZalo } from './client.ts'
import type { ZaloSettings } from './settings.ts'

const PAGE = 10
const MOST_PAGES = 8

const item = z.object({
  message_id: z.coerce.string(),
  from_id: z.coerce.string().optional(),
  src: z.coerce.number().optional(),
  time: z.coerce.number(),
  message: z.string().nullish(),
})

/** What the page wrote to a user since an instant, from Zalo's own conversation, newest first. */
export async function findSentInZalo(settings: ZaloSettings, account: OpenAccount, userRef: string, since: Date): Promise<SentThere> {
  const messages: { providerMessageId: string; text: string; at: Date }[] = []
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await callZalo(settings, {
      host: 'openapi',
      path: '/v2.0/oa/conversation',
      account,
      query: { user_id: userRef, offset: page * PAGE, count: PAGE },
    })
    if ('failure' in answer) return null
    const items = z.array(item).safeParse(answer.data)
    if (!items.success) return null
    for (const one of items.data)
      if (isFromPage(one, account.ref)) messages.push({ providerMessageId: one.message_id, text: one.message ?? '', at: new Date(one.time) })
    const oldest = Math.min(...items.data.map((one) => one.time))
    if (items.data.length < PAGE || oldest < since.getTime()) return { messages, isComplete: true }
  }
  return { messages, isComplete: false }
}

/** `src` is inferred by others; the sender's id decides where there is one. */
function isFromPage(one: z.output<typeof item>, accountRef: string): boolean {
  return one.from_id ? one.from_id === accountRef : one.src === 0
}
