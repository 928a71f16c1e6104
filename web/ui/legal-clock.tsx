import type { Children, Optional } from './props.ts'

export type ClockDay = { date: string; state: 'off' | 'spent' | 'today' | 'todo' } & Optional<{
  /** 0 to 1 of the working day: how far today is spent. */
  spent: number
  /** 0 to 1: when on this day the case came in, drawn as a tick. */
  receivedAt: number
  note: string
}>

type LegalClockProps = { above: string; left: string; days: ClockDay[]; rule: Children } & Optional<{ isLate: boolean; why: Children }>

/** Time left, one vòm a day, and the rule in words; days off are striped and today is filled as far as it is spent. */
export function LegalClock({ above, left, days, rule, isLate, why }: LegalClockProps) {
  return (
    <div class="legal-clock">
      <p class="small quiet">{above}</p>
      <p class={isLate ? 'number is-late' : 'number'}>{left}</p>
      <ol class="clock-days">
        {days.map((day) => (
          <li class={day.state === 'today' ? 'is-today' : undefined}>
            <span class="clock-weekday">{shortWeekday(day.date)}</span>
            <DayGate day={day} />
            <b class="t">{Number(day.date.slice(8))}</b>
            <small>{day.note ?? '\u00a0'}</small>
          </li>
        ))}
      </ol>
      <p class="small">{rule}</p>
      {why}
    </div>
  )
}

const GATE = 'M1 55V25.5A24.5 24.5 0 0 1 50 25.5V55Z'

function DayGate({ day }: { day: ClockDay }) {
  const id = `gate-${day.date}`
  const spent = day.state === 'spent' ? 1 : day.state === 'today' ? (day.spent ?? 0) : 0
  return (
    <svg class={`gate is-${day.state}`} viewBox="0 0 51 56" aria-hidden="true">
      <clipPath id={id}>
        <path d={GATE} />
      </clipPath>
      <path class="gate-ground" d={GATE} />
      <g clip-path={`url(#${id})`}>
        {day.state === 'off' && <path class="gate-stripes" d="M-20 40L40-20M-10 50L50-10M0 60L60 0M10 70L70 10M20 80L80 20" />}
        {spent > 0 && <rect class="gate-spent" x="0" y="0" width="51" height={56 * spent} />}
        {day.receivedAt !== undefined && <rect class="gate-tick" x="0" y={56 * day.receivedAt} width="51" height="3" />}
      </g>
      <path class="gate-line" d={GATE} />
    </svg>
  )
}

function shortWeekday(date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day === 0 ? 'CN' : `T${day + 1}`
}
