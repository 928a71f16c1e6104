import type { Frame } from '#platform/page'
import { Avatar, BackLink, Button, names, Tag } from '#ui'
import { giveBackToMachine } from './give-back-to-machine.ts'
import { inboxHref } from './inbox-address.ts'
import type { ThreadData } from './load-thread.ts'
import { nameOf } from './shown-words.ts'
import { texts } from './texts.vi.ts'
import { ThreadEntries } from './thread-entries.tsx'
import { ThreadForms } from './thread-forms.tsx'
import { sayWait } from './wait-words.ts'

export type ThreadProps = ThreadData & { frame: Frame }

/** The middle column: who it is and who has it, the talk, and what the officer can do about it. */
export function ThreadView(props: ThreadProps) {
  const { thread, list, mayReply, frame } = props
  return (
    <section class="inbox-thread" aria-label={nameOf(props.thread)}>
      <BackLink href={inboxHref(list.filter)}>{texts.back}</BackLink>
      <ThreadHead {...props} />
      <ThreadEntries thread={thread} />
      {mayReply && <ThreadForms {...props} />}
      {mayReply && frame.may(giveBackToMachine) && <MachineLine {...props} />}
    </section>
  )
}

function ThreadHead({ thread, mayReply, frame }: ThreadProps) {
  const name = nameOf(thread)
  const isMine = frame.actor.kind === 'staff' && thread.assignedAccountId === frame.actor.accountId
  const isOthers = thread.state === 'held' && thread.assignedAccountId !== null && !isMine
  return (
    <header class="thread-head">
      <Avatar name={thread.contactName || '?'} />
      <div class="thread-who">
        <h1>{name}</h1>
        <p>
          {texts.channels[thread.channel]}
          {thread.state === 'held' && `, ${isMine ? texts.heldByMe : isOthers ? texts.heldBy(holderOf(thread)) : texts.held}`}
        </p>
      </div>
      {thread.waitingSince && <Tag tone={thread.isLate ? 'alarm' : 'now'}>{texts.waitingFor(sayWait(thread.waitingSince, frame.now))}</Tag>}
      <div class="thread-acts">
        {mayReply && !isMine && thread.state !== 'done' && (
          <form method="post">
            <input type="hidden" name="act" value="take" />
            {isOthers && <input type="hidden" name="evenSo" value="yes" />}
            <Button kind="secondary" icon="hand">
              {isOthers ? texts.takeOver : texts.take}
            </Button>
          </form>
        )}
        {mayReply && thread.state !== 'done' && (
          <form method="post">
            <input type="hidden" name="act" value="finish" />
            <Button kind="secondary" icon="check">
              {texts.finish}
            </Button>
          </form>
        )}
      </div>
    </header>
  )
}

/** Whether the machine speaks, and the way to let it speak again. */
function MachineLine({ thread }: ThreadProps) {
  if (thread.state === 'done') return null
  const words = { held: texts.machineRests(holderOf(thread)), waiting: texts.machineWaits, machine: texts.machineTalks }[thread.state]
  return (
    <form class={names('machine-line', thread.state === 'held' && 'is-resting')} method="post">
      <input type="hidden" name="act" value="give-back" />
      <span>{words}</span>
      {thread.state === 'held' && (
        <button class="link-button" type="submit">
          {texts.giveBack}
        </button>
      )}
    </form>
  )
}

/** The name on the last act that gave the thread to somebody. */
function holderOf({ entries }: ThreadProps['thread']): string {
  const last = entries.findLast(({ kind, act }) => kind === 'staff' || act === 'took' || act === 'assigned')
  return (last?.act === 'assigned' ? last.text : last?.accountName) ?? ''
}
