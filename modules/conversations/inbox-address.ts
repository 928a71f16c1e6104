import type { Shown } from './list-conversations.ts'

/** The lists of the inbox as the address bar writes them. */
const words = { waiting: 'cho', mine: 'toi', machine: 'may', done: 'xong' } as const satisfies Partial<Record<Shown, string>>

export type InboxFilter = keyof typeof words
export const inboxFilters = Object.keys(words) as InboxFilter[]

/** Which list `?loc=` asks for; the queue when it asks for none. */
export function filterOf(query: Readonly<Record<string, string>>): InboxFilter {
  return inboxFilters.find((filter) => words[filter] === query['loc']) ?? 'waiting'
}

/** The address of a list, and of a later page of it. */
export function inboxHref(filter: InboxFilter, page = 1): string {
  return `/office/hop-thu?loc=${words[filter]}${page > 1 ? `&trang=${page}` : ''}`
}

/** The address of a thread with the list it was opened from. */
export function threadHref(conversationId: number, filter: InboxFilter): string {
  return `/office/hop-thu/${conversationId}?loc=${words[filter]}`
}

/** The page `?trang=` asks for; the first for anything strange. */
export function pageOf(query: Readonly<Record<string, string>>): number {
  const page = Number(query['trang'])
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1
}
