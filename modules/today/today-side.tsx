import { Icon, Panel, vietnamTime } from '#ui'
import { texts } from './texts.vi.ts'
import type { Today } from './today-ruler.tsx'

/** The right column: what the machine answered today, and the channels. */
export function TodaySide({ day }: { day: Today }) {
  return (
    <>
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

function wordsOf({ kind, name }: { kind: string; name: string }): string {
  const words = kind in texts.alarms ? texts.alarms[kind as keyof typeof texts.alarms] : texts.alarms.other
  return words(name)
}
