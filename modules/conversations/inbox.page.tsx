import { page } from '#platform/page'
import { EmptyState } from '#ui'
import { InboxListView } from './inbox-list.tsx'
import { listConversations } from './list-conversations.ts'
import { loadInbox } from './load-inbox.ts'
import { texts } from './texts.vi.ts'

/** The inbox with no thread open: the queue, and on wide screens where a thread will be. */
export const inboxPage = page({
  path: '/office/hop-thu',
  may: listConversations,
  shell: 'office',
  title: () => texts.inbox,
  load: (ctx, request) => loadInbox(ctx, request.query),
  view: (list, frame) => (
    <div class="inbox">
      <InboxListView list={list} now={frame.now} />
      <div class="inbox-thread is-empty">
        <EmptyState title={texts.pick} text={texts.pickText} />
      </div>
    </div>
  ),
})
