import { Bubble, Conversation, DayMark, type IconName, sayDate, sayWeekday, vietnamDate, vietnamTime } from '#ui'
import type { ConversationView, ThreadEntry } from './get-conversation.ts'
import { nameOf } from './shown-words.ts'
import { texts } from './texts.vi.ts'

/** The talk, day by day: the resident on the left, the commune on the right, notes and acts between. */
export function ThreadEntries({ thread }: { thread: ConversationView }) {
  return (
    <div class="thread-talk">
      <Conversation label={texts.talk}>
        {thread.entries.map((entry, index) => {
          const day = vietnamDate(entry.at)
          const before = thread.entries[index - 1]
          return (
            <>
              {(!before || vietnamDate(before.at) !== day) && <DayMark>{`${sayWeekday(day)} ${sayDate(day)}`}</DayMark>}
              <Entry entry={entry} thread={thread} />
            </>
          )
        })}
      </Conversation>
      <span id="cuoi" />
    </div>
  )
}

function Entry({ entry, thread }: { entry: ThreadEntry; thread: ConversationView }) {
  const time = vietnamTime(entry.at)
  if (entry.kind === 'act' && entry.act !== 'staff_elsewhere') return <DayMark>{`${actWords(entry)}, ${time}`}</DayMark>
  const words = entry.isErased ? texts.erased : entry.text
  if (entry.kind === 'note')
    return (
      <Bubble side="note" meta={`${texts.internalNote}, ${time}`}>
        {entry.accountName}: {words}
      </Bubble>
    )
  if (entry.kind === 'resident')
    return (
      <Bubble side="in" author={nameOf(thread)} meta={`${time}, ${texts.channels[thread.channel]}`}>
        {words}
        {entry.attachments.map((one) => (
          <em class="dropped">{one.wasDropped ? texts.dropped : (one.name ?? texts.attachment)}</em>
        ))}
      </Bubble>
    )
  return (
    <Bubble side="out" author={authorOf(entry)} icon={iconOf(entry)} meta={metaOf(entry, time)}>
      {words}
    </Bubble>
  )
}

function authorOf({ kind, act, accountName }: ThreadEntry): string {
  if (kind === 'machine') return texts.machine
  return act === 'staff_elsewhere' ? texts.acts.staff_elsewhere : (accountName ?? '')
}

function iconOf({ kind, delivery }: ThreadEntry): IconName | undefined {
  if (delivery === 'failed' || delivery === 'unknown') return 'triangle-alert'
  if (delivery === 'seen') return 'check-check'
  return kind === 'machine' ? 'sparkles' : delivery ? 'check' : undefined
}

/** "Trợ lý, 13:58, đã xem. Nguồn: thủ tục 1.001193" */
function metaOf(entry: ThreadEntry, time: string): string {
  const delivery = entry.delivery && entry.delivery in texts.deliveries ? texts.deliveries[entry.delivery as keyof typeof texts.deliveries] : null
  return [[authorOf(entry), time, delivery].filter(Boolean).join(', '), entry.sourceCode && texts.source(entry.sourceCode)].filter(Boolean).join('. ')
}

function actWords({ act, accountName, text }: ThreadEntry): string {
  const name = accountName ?? ''
  switch (act) {
    case 'took':
    case 'finished':
    case 'gave_back':
      return texts.acts[act](name)
    case 'assigned':
      return texts.acts.assigned(name, text)
    case 'released':
      return texts.acts.released
    default:
      return texts.acts.handed
  }
}
