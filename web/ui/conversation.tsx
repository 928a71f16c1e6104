import { Icon, type IconName } from './icons.tsx'
import type { Children, Optional } from './props.ts'

/** A thread; put Bubble, Suggestion and DayMark inside. */
export function Conversation({ label, children }: { label: string; children: Children }) {
  return (
    <section class="conversation" aria-label={label}>
      {children}
    </section>
  )
}

type BubbleProps = { side: 'in' | 'out' | 'note'; children: Children } & Optional<{
  /** Hour, channel, source: "13:58, Zalo". */
  meta: Children
  icon: IconName
  author: string
}>

/** in = the resident, out = the commune, note = only the office sees it. */
export function Bubble({ side, children, meta, icon, author }: BubbleProps) {
  return (
    <div class={`bubble is-${side}`}>
      {author && <span class="unseen">{author}: </span>}
      <div class="bubble-words">
        {side === 'note' && <Icon name="lock" size={18} />}
        <div>{children}</div>
      </div>
      {meta && (
        <p class="bubble-meta">
          {icon && <Icon name={icon} size={16} />}
          <span>{meta}</span>
        </p>
      )}
    </div>
  )
}

type SuggestionProps = { title: string; children: Children; actions: Children } & Optional<{ source: Children }>

/** What the assistant would answer; a person reads it before it goes. */
export function Suggestion({ title, source, children, actions }: SuggestionProps) {
  return (
    <aside class="suggestion">
      <p class="suggestion-head">
        <Icon name="sparkles" size={18} />
        <b>{title}</b>
        {source && <span>{source}</span>}
      </p>
      <div>{children}</div>
      <div class="actions">{actions}</div>
    </aside>
  )
}

export function DayMark({ children }: { children: Children }) {
  return <p class="day-mark">{children}</p>
}
