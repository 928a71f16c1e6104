import { sayLunarDay, sayWeekday } from './dates.ts'
import { ErrorLine } from './field.tsx'
import { Icon } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { dateTexts, texts } from './texts.vi.ts'

export type DateParts = { day: string; month: string; year: string }

type DateFieldProps = { legend: string; name: string } & Optional<{
  /** `YYYY-MM-DD`, or the three texts as typed when they make no date. */
  value: string | DateParts
  hint: Children
  error: string
  errorIn: keyof DateParts
  isLegendHidden: boolean
  isBirth: boolean
}>

/** Three boxes posted as `name-day`, `name-month`, `name-year`; the echo says weekday and lunar day. */
export function DateField({ legend, name, value = '', hint, error, errorIn, isLegendHidden, isBirth }: DateFieldProps) {
  const parts = typeof value === 'string' ? splitDate(value) : value
  const date = joinDate(parts)
  const box = (part: keyof DateParts, label: string, letters: number) => (
    <label class="date-part" for={`${name}-${part}`}>
      <span class="label">{label}</span>
      <input
        class={names('box t', error && (!errorIn || errorIn === part) && 'is-wrong')}
        id={`${name}-${part}`}
        name={`${name}-${part}`}
        value={parts[part]}
        inputMode="numeric"
        maxLength={letters}
        autoComplete={isBirth ? (`bday-${part}` as 'bday-day') : 'off'}
        aria-describedby={error ? `${name}-error` : undefined}
        aria-invalid={error && (!errorIn || errorIn === part) ? 'true' : undefined}
      />
    </label>
  )
  return (
    <fieldset class={names('field date-field', error && 'has-error')} id={name}>
      <legend class={names('label', isLegendHidden && 'unseen')}>{legend}</legend>
      {hint && <span class="hint">{hint}</span>}
      {error && <ErrorLine id={name}>{error}</ErrorLine>}
      <div class="date-parts">
        {box('day', texts.day, 2)}
        {box('month', texts.month, 2)}
        {box('year', texts.year, 4)}
      </div>
      {date && !error && (
        <p class="date-echo">
          <Icon name="calendar-check" />
          <span>{`${sayWeekday(date)}, ${sayLunarDay(date)} ${dateTexts.lunar}`}</span>
        </p>
      )}
    </fieldset>
  )
}

/** What a DateField posted: the parts as typed and, when they name a real day, `YYYY-MM-DD`. */
export function readDateField(form: Record<string, unknown>, name: string): { parts: DateParts; date: string | null } {
  const text = (part: string) => String(form[`${name}-${part}`] ?? '').trim()
  const parts = { day: text('day'), month: text('month'), year: text('year') }
  return { parts, date: joinDate(parts) }
}

function splitDate(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

function joinDate({ day, month, year }: DateParts): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date ? null : date
}
