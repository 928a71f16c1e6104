import { dayOf, monthOf, sayWeekday } from './dates.ts'
import { Icon, type IconName } from './icons.tsx'
import { names, type Optional } from './props.ts'
import { dateTexts, texts } from './texts.vi.ts'

/** The bridge with the sun above it; `isMono` for print. */
export function Mark({ size = 38, isMono, title }: Optional<{ size: number; isMono: boolean; title: string }>) {
  return (
    <svg
      class="mark"
      width={size}
      height={size}
      viewBox="0 0 40 40"
      role={title ? 'img' : undefined}
      aria-hidden={title ? undefined : 'true'}
      aria-label={title}
    >
      <g fill="none" stroke="currentColor" stroke-linecap="round">
        <path stroke-width="3.4" d="M4 31.5h32M7 31C7 21.5 12.6 16 20 16s13 5.5 13 15" />
        <path stroke-width="3" d="M13.6 31c0-5.2 2.6-8.4 6.4-8.4s6.4 3.2 6.4 8.4" />
      </g>
      <circle class={names('sun', isMono && 'is-mono')} cx="20" cy="8" r="3.9" />
    </svg>
  )
}

type VomProps = Optional<{ icon: IconName; letter: string; tone: 'act' | 'now' | 'else' | 'done' | 'alarm'; isSolid: boolean; isSmall: boolean }>

/** The village gate: a plate behind an icon, or behind the first letter of a name. */
export function Vom({ icon, letter, tone = 'act', isSolid, isSmall }: VomProps) {
  return (
    <span class={names('vom', `is-${tone}`, isSolid && 'is-solid', isSmall && 'is-small')} aria-hidden="true">
      {icon ? <Icon name={icon} size={isSmall ? 20 : 26} stroke={1.9} /> : <b>{letter}</b>}
    </span>
  )
}

/** First letter of the given name (the last word) in a vòm, coloured by the name. */
export function Avatar({ name, tone }: { name: string } & Optional<{ tone: VomProps['tone'] }>) {
  const given = name.trim().split(/\s+/).at(-1) ?? ''
  const letter = /^[\p{L}]/u.test(given) ? given.slice(0, 1).toUpperCase() : '?'
  const tones = ['act', 'now', 'else', 'done'] as const
  const sum = [...given].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0)
  return <Vom letter={letter} tone={tone ?? tones[sum % tones.length]} isSmall />
}

/** Arches of the page cut into the foot of the hero: five on a phone, the middle one always in the middle. */
export function Arches() {
  return (
    <svg class="arches" width="100%" height="28" aria-hidden="true">
      <pattern id="arch" x="50%" width="72" height="28" patternUnits="userSpaceOnUse" patternTransform="translate(-36)">
        <path d="M5 28a31 21 0 0 1 62 0z" />
      </pattern>
      <rect width="100%" height="28" fill="url(#arch)" />
    </svg>
  )
}

/** A leaf of the block calendar; `date` as `YYYY-MM-DD`. */
export function CalendarLeaf({ date, isToday }: { date: string } & Optional<{ isToday: boolean }>) {
  return (
    <time class={names('leaf', isToday && 'is-today')} dateTime={date}>
      <span class="leaf-band">{isToday ? texts.today : sayWeekday(date)}</span>
      <b class="t">{dayOf(date)}</b>
      <span class="leaf-month">{dateTexts.monthOfYear(monthOf(date))}</span>
    </time>
  )
}
