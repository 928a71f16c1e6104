import type { ContactView } from '#messaging'
import type { Frame } from '#platform/page'
import { type Children, sayDate, Tag, vietnamDate } from '#ui'
import { EraseForm } from './erase-form.tsx'
import type { ThreadData } from './load-thread.ts'
import { PersonHamlet } from './person-hamlet.tsx'
import { texts } from './texts.vi.ts'

/** The right column: how this person can be reached, where they live and what they agreed to. */
export function PersonView(props: ThreadData & { frame: Frame }) {
  const { thread, person } = props
  return (
    <section class="person">
      <h2>{texts.person}</h2>
      {person?.hasWithdrawn && <Tag tone="alarm">{texts.hasWithdrawn}</Tag>}
      <dl class="person-facts">
        {person?.points.map((point) => (
          <Fact question={texts.channels[point.channel]} answer={pointWords(point)} />
        ))}
        {thread.callbackPhone && <Fact question={texts.callback} answer={<a href={`tel:+${thread.callbackPhone}`}>{`0${thread.callbackPhone.slice(2)}`}</a>} />}
        {person && <Fact question={texts.since} answer={sayDate(vietnamDate(person.createdAt))} />}
      </dl>
      {!person && !thread.callbackPhone && <p class="quiet">{texts.noPerson}</p>}
      <PersonHamlet {...props} />
      <EraseForm {...props} />
    </section>
  )
}

function Fact({ question, answer }: { question: string; answer: Children }) {
  return (
    <div>
      <dt>{question}</dt>
      <dd>{answer}</dd>
    </div>
  )
}

function pointWords(point: ContactView['points'][number]): string {
  const follow = point.isFollowing === null ? null : point.isFollowing ? texts.follows : texts.followsNot
  const window = point.window && { free: texts.windowOpen, paid: texts.windowPaid, closed: texts.windowClosed }[point.window.kind]
  return [point.maskedPhone, point.isBlocked ? texts.blocked : follow, window].filter(Boolean).join(', ') || texts.unnamed[point.channel]
}
