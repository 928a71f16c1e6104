import type { z } from 'zod'
import { Avatar, EmptyState, Pagination, Tabs, Tag } from '#ui'
import type { countWaiting } from './count-waiting.ts'
import { type InboxFilter, inboxFilters, inboxHref, threadHref } from './inbox-address.ts'
import type { listConversations } from './list-conversations.ts'
import type { ConversationRow } from './list-row.ts'
import { nameOf } from './shown-words.ts'
import { texts } from './texts.vi.ts'
import { sayWait } from './wait-words.ts'

export type InboxList = z.output<typeof listConversations.output> & { filter: InboxFilter; page: number; counts: z.output<typeof countWaiting.output> }

/** The left column: whose turn it is, the longest wait first. */
export function InboxListView({ list, openId, now }: { list: InboxList; openId?: number; now: Date }) {
  const { filter, counts } = list
  const countOf = { waiting: counts.waiting, mine: counts.mine, machine: counts.machine, done: undefined }
  return (
    <section class="inbox-list" aria-label={texts.inbox}>
      <header class="inbox-head">
        {openId === undefined ? <h1>{texts.inbox}</h1> : <h2>{texts.inbox}</h2>}
        <Tabs
          label={texts.filterLabel}
          tabs={inboxFilters.map((one) => ({ href: inboxHref(one), label: texts.filters[one], count: countOf[one], isCurrent: one === filter }))}
        />
      </header>
      {list.rows.length === 0 ? (
        <EmptyState title={texts.empty[filter]} text={texts.emptyText} />
      ) : (
        <ul class="inbox-rows">
          {list.rows.map((row) => (
            <InboxRow row={row} filter={filter} isOpen={row.id === openId} now={now} />
          ))}
        </ul>
      )}
      {list.pages > 1 && <Pagination page={list.page} pages={list.pages} hrefFor={(page) => inboxHref(filter, page)} />}
    </section>
  )
}

function InboxRow({ row, filter, isOpen, now }: { row: ConversationRow; filter: InboxFilter; isOpen: boolean; now: Date }) {
  const name = nameOf(row)
  return (
    <li>
      <a class="inbox-row" href={threadHref(row.id, filter)} aria-current={isOpen ? 'true' : undefined} data-row="">
        <Avatar name={row.contactName || '?'} />
        <span class="inbox-words">
          <span class="inbox-line">
            <b>{name}</b>
            <small class={row.isLate ? 'is-late' : undefined}>{sayWait(row.waitingSince ?? row.lastEntryAt, now)}</small>
          </span>
          <span class={row.waitingSince ? 'inbox-last is-waiting' : 'inbox-last'}>{row.lastWords}</span>
          <span class="inbox-tags">
            <Tag tone="closed">{texts.channels[row.channel]}</Tag>
            {row.isLate && <Tag tone="alarm">{texts.late}</Tag>}
          </span>
        </span>
      </a>
    </li>
  )
}
