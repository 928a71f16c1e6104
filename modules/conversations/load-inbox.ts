import type { Context } from '#platform/context'
import { countWaiting } from './count-waiting.ts'
import { filterOf, pageOf } from './inbox-address.ts'
import type { InboxList } from './inbox-list.tsx'
import { listConversations } from './list-conversations.ts'

/** The list both inbox pages show, by the filter and page of their address. */
export async function loadInbox(ctx: Context, query: Readonly<Record<string, string>>): Promise<InboxList> {
  const filter = filterOf(query)
  const page = pageOf(query)
  const list = await ctx.call(listConversations, { show: filter, page })
  const counts = ctx.may(countWaiting) ? await ctx.call(countWaiting, {}) : { waiting: 0, mine: 0, machine: 0, late: 0 }
  return { ...list, filter, page, counts }
}
