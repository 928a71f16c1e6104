import { page } from '#platform/page'
import { actOnThread } from './act-on-thread.ts'
import { getConversation } from './get-conversation.ts'
import { InboxListView } from './inbox-list.tsx'
import { loadThread } from './load-thread.ts'
import { PersonView } from './person.tsx'
import { nameOf } from './shown-words.ts'
import { ThreadView } from './thread-view.tsx'

/** One thread: queue on the left, talk in the middle, person on the right; on a phone the talk alone. */
export const threadPage = page({
  path: '/office/hop-thu/:id',
  may: getConversation,
  shell: 'office',
  title: ({ thread }) => nameOf(thread),
  load: loadThread,
  act: actOnThread,
  view: (data, frame) => (
    <div class="inbox has-open">
      <InboxListView list={data.list} openId={data.thread.id} now={frame.now} />
      <ThreadView {...data} frame={frame} />
    </div>
  ),
  hero: (data, frame) => <PersonView {...data} frame={frame} />,
})
