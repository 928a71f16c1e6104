import type { Optional } from './props.ts'
import { texts } from './texts.vi.ts'

type DayRulerProps = {
  label: string
  /** Hours of the day as decimals, 7.5 = 7:30. */
  opens: number
  closes: number
  now: number
  received: number[]
  due: { hour: number; count: number }[]
} & Optional<{ lunch: [from: number, to: number]; cutoff: Cutoff }>

/** `words` say what the hour means, in 24 letters at most. */
type Cutoff = { hour: number; words: string }

const WIDTH = 900

/** The working day on one line; hours before opening or after closing are held at the ends. */
export function DayRuler(props: DayRulerProps) {
  const { label, opens, closes, now, received, due, lunch, cutoff } = props
  const at = (hour: number) => Math.round(((Math.min(Math.max(hour, opens), closes) - opens) / (closes - opens)) * WIDTH * 10) / 10
  const isOpen = now >= opens && now <= closes
  const hours = Array.from({ length: Math.floor(closes) - Math.ceil(opens) + 1 }, (_, index) => Math.ceil(opens) + index)
  const shownHours = hours.filter((hour) => !lunch || hour <= lunch[0] || hour >= lunch[1])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on phones it scrolls, and the keyboard must reach that
    <section class="ruler-scroll" aria-label={label} tabIndex={0}>
      <svg class="day-ruler" viewBox={`-6 0 ${WIDTH + 12} 76`} role="img" aria-label={label}>
        <defs>
          <pattern id="stripes" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="stripe" d="M0 0V10" />
          </pattern>
        </defs>
        <path class="ruler-rest" d={`M0 46H${WIDTH}`} />
        <path class="ruler-past" d={`M0 46H${at(now)}`} />
        {lunch && <rect class="ruler-lunch-ground" x={at(lunch[0])} y="30" width={at(lunch[1]) - at(lunch[0])} height="20" />}
        {lunch && <rect fill="url(#stripes)" x={at(lunch[0])} y="30" width={at(lunch[1]) - at(lunch[0])} height="20" />}
        {lunch && (
          <text class="ruler-lunch" x={(at(lunch[0]) + at(lunch[1])) / 2} y="44" text-anchor="middle">
            {texts.lunch}
          </text>
        )}
        {received.map((hour) => (
          <path class="ruler-received" d={`M${at(hour) - 4} 44v-2a4 4 0 0 1 8 0v2z`} />
        ))}
        {shownHours.map((hour) => (
          <>
            <path class="ruler-tick" d={`M${at(hour)} 50v5`} />
            <text class="ruler-hour" x={at(hour)} y="70" text-anchor={at(hour) < 20 ? 'start' : at(hour) > WIDTH - 20 ? 'end' : 'middle'}>
              {`${hour}:00`}
            </text>
          </>
        ))}
        {cutoff && <path class="ruler-cutoff" d={`M${at(cutoff.hour)} 6V48`} />}
        {cutoff && (
          <text class="ruler-words" x={at(cutoff.hour) + 8} y="16">
            {cutoff.words}
          </text>
        )}
        {due.map(({ hour, count }) => (
          <Due x={at(hour)} count={count} />
        ))}
        {isOpen && <NowLine x={at(now)} time={sayTime(now)} />}
      </svg>
    </section>
  )
}

function Due({ x, count }: { x: number; count: number }) {
  const half = Math.min(11 + count * 1.2, 17)
  const middle = Math.min(x, WIDTH - half)
  return (
    <g>
      <path class="ruler-due" d={`M${middle - half} 46v-${half / 2}a${half} ${half} 0 0 1 ${2 * half} 0v${half / 2}z`} />
      <text class="ruler-count" x={middle} y="43" text-anchor="middle">
        {count}
      </text>
    </g>
  )
}

function NowLine({ x, time }: { x: number; time: string }) {
  return (
    <g>
      <path class="ruler-now" d={`M${x} 22V50`} />
      <circle class="ruler-sun" cx={x} cy="16" r="5.5" />
      <text class="ruler-time" x={x - 10} y="20" text-anchor="end">
        {time}
      </text>
    </g>
  )
}

function sayTime(hour: number): string {
  return `${Math.floor(hour)}:${String(Math.round((hour % 1) * 60)).padStart(2, '0')}`
}
