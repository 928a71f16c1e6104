import { Panel } from '#ui'
import { texts } from './case-texts.vi.ts'
import type { CaseData } from './load-case.ts'
import { stepHours } from './step-hours.ts'

/** The office's own steps: hours each has, and how many of them were used. */
export function CaseSteps({ data, now }: { data: CaseData; now: Date }) {
  const steps = stepHours(data.whole, data.calendar, now)
  return (
    <Panel title={texts.steps.title} icon="route" isFlush>
      {data.whole.receivedAt === null ? (
        <p class="panel-lead quiet">{texts.steps.none}</p>
      ) : (
        <ul class="step-rows">
          {steps.map(({ name, workingHours, usedMinutes, isNow }) => (
            <li class={isNow ? 'is-now' : undefined}>
              <span>{name}</span>
              <small>{texts.steps.norm(workingHours)}</small>
              <StepBar workingHours={workingHours} usedMinutes={usedMinutes} isNow={isNow} />
              <b class="t">{usedMinutes === null ? texts.steps.notYet : clockOf(usedMinutes)}</b>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function StepBar({ workingHours, usedMinutes, isNow }: { workingHours: number; usedMinutes: number | null; isNow: boolean }) {
  const share = usedMinutes === null ? 0 : workingHours === 0 ? 100 : Math.min(100, Math.round((usedMinutes / workingHours / 60) * 100))
  const isOver = workingHours > 0 && (usedMinutes ?? 0) > workingHours * 60
  return (
    <svg class={`time-bar ${isOver ? 'is-late' : isNow ? 'is-now' : ''}`} viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
      <rect class="time-bar-ground" width="100" height="5" rx="2" />
      {share > 0 && <rect class="time-bar-spent" width={String(Math.max(2, share))} height="5" rx="2" />}
    </svg>
  )
}

function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
