import { Icon, type IconName } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { texts } from './texts.vi.ts'

const RING = 'M3 34C3 22 14.5 15 32 15S61 22 61 34H49C49 27.5 43 23.5 32 23.5S15 27.5 15 34Z'

type StepsProps = { steps: string[]; current: number } & Optional<{
  /** Spoken for the picture; without it "Bước 4 trong 5: Ký". */
  sentence: string
  isWithoutWords: boolean
}>

/** Nhịp cầu: one span a step; `current` counts from 0 and equals the number of steps when all is done. */
export function Steps({ steps, current, sentence, isWithoutWords }: StepsProps) {
  const spoken = sentence ?? (current >= steps.length ? texts.stepsDone(steps.length) : `${texts.stepOf(current + 1, steps.length)}: ${steps[current]}`)
  const hasWords = !isWithoutWords && steps.length <= 5
  return (
    <div class="steps">
      <div class="spans" role="img" aria-label={spoken}>
        {steps.map((_, index) => (
          <Span state={stateOf(index, current)} />
        ))}
      </div>
      {hasWords && (
        <div class="span-words" aria-hidden="true">
          {steps.map((step, index) => (
            <span class={`is-${stateOf(index, current)}`}>{step}</span>
          ))}
        </div>
      )}
    </div>
  )
}

type StepState = 'done' | 'now' | 'todo'

function stateOf(index: number, current: number): StepState {
  return index < current ? 'done' : index === current ? 'now' : 'todo'
}

function Span({ state }: { state: StepState }) {
  return (
    <span class={`span is-${state}`}>
      <svg viewBox="0 0 64 36" preserveAspectRatio="none" aria-hidden="true">
        <path class="ring" d={RING} />
        <path class="deck" d="M0 34H64" />
      </svg>
      {state === 'now' && <i class="span-sun" />}
    </span>
  )
}

export type TimelineEvent = { title: Children; state: 'done' | 'now' | 'todo' | 'else' } & Optional<{
  time: string
  /** Hour for the left column of the office layout, "13:40". */
  clock: string
  detail: Children
  icon: IconName
  /** A striped line for days that do not count. */
  isDaysOff: boolean
}>

/** What happened, newest first; `layout` office puts hours in a left column. */
export function Timeline({ events, layout = 'resident' }: { events: TimelineEvent[] } & Optional<{ layout: 'resident' | 'office' }>) {
  return (
    <ol class={names('timeline', layout === 'office' && 'is-office')}>
      {events.map((event) => (
        <li class={names('event', `is-${event.state}`, event.isDaysOff && 'is-days-off')}>
          {layout === 'office' && <span class="event-clock t">{event.clock}</span>}
          <span class="node">{!event.isDaysOff && <NodeIcon event={event} />}</span>
          <div class="event-words">
            <p class="event-title">{event.title}</p>
            {event.detail && <p class="event-detail">{event.detail}</p>}
            {event.time && <p class="event-time">{event.time}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function NodeIcon({ event }: { event: TimelineEvent }) {
  const icon = event.icon ?? (event.state === 'done' ? 'check' : event.state === 'now' ? 'pencil-line' : undefined)
  return icon ? <Icon name={icon} size={18} stroke={2.4} /> : null
}
