import { nameOf, sayWait } from '#conversations'
import { Avatar, Icon, Panel, vietnamTime } from '#ui'
import { texts } from './texts.vi.ts'
import type { DayData } from './today-data.ts'

type Today = DayData['day']

/** The right column: who waits for an answer, what the machine answered today, and the channels. */
export function TodaySide({ day, now }: { day: Today; now: Date }) {
  return (
    <>
      {day.cases && <Waiting day={day} now={now} />}
      {day.machine && (
        <Panel title={texts.machine} icon="sparkles" isFlush>
          <p class="panel-lead">
            {day.machine.answered + day.machine.handed > 0 ? texts.machineCounts(day.machine.answered, day.machine.handed) : texts.machineNothing}
          </p>
          <ul class="side-rows">
            {day.machine.rows.map((row) => (
              <li>
                <a href={`/office/hop-thu/${row.conversationId}?loc=may`}>{row.sourceName}</a>
                <small class="t">{vietnamTime(row.at)}</small>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={texts.channels} icon="radio-tower">
        {day.channels.alarms.length === 0 ? (
          <p>{day.channels.count > 0 ? texts.channelsFine : texts.channelsNone}</p>
        ) : (
          <ul class="alarms">
            {day.channels.alarms.map((alarm) => (
              <li class="is-late">
                <Icon name="triangle-alert" size={18} />
                <span>{wordsOf(alarm)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}

/** Residents who wait for a person's answer, longest first, and the officer's own. */
function Waiting({ day, now }: { day: Today; now: Date }) {
  const rows = [
    ...day.waiting.rows.map((row) => ({ row, list: 'cho' })),
    ...day.mine.rows.filter(({ waitingSince }) => waitingSince).map((row) => ({ row, list: 'toi' })),
  ]
  return (
    <Panel
      title={rows.length > 0 ? texts.waitAnswers(day.waiting.total + rows.length - day.waiting.rows.length) : texts.nobodyWaitsAnswer}
      icon="messages-square"
      isFlush
    >
      <ul class="waiting-rows">
        {rows.slice(0, 6).map(({ row, list }) => (
          <li>
            <a href={`/office/hop-thu/${row.id}?loc=${list}`} data-row="">
              <Avatar name={nameOf(row)} />
              <span>
                <b>{nameOf(row)}</b>
                <small>{row.lastWords}</small>
              </span>
              <small class={row.isLate ? 'is-late' : undefined}>{sayWait(row.waitingSince ?? row.lastEntryAt, now)}</small>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function wordsOf({ kind, name }: { kind: string; name: string }): string {
  const words = kind in texts.alarms ? texts.alarms[kind as keyof typeof texts.alarms] : texts.alarms.other
  return words(name)
}
