import type { ConversationRow } from '#conversations'
import { channelWords, nameOf, sayWait } from '#conversations'
import { Button, ButtonLink, Icon, type IconName, Table, Tag } from '#ui'
import { texts } from './texts.vi.ts'
import type { DayData } from './today-data.ts'

type Today = DayData['day']

type Group = keyof typeof texts.groups
const icons: Record<Group, IconName> = { late: 'alarm-clock', waiting: 'messages-square', mine: 'hand' }

/** Late ones first and marked, then the queue, then the officer's own; one button a row. */
export function TodayTable({ day, now, mayTake }: { day: Today; now: Date; mayTake: boolean }) {
  const grouped: [ConversationRow, Group][] = [
    ...day.waiting.rows.filter((row) => row.isLate).map((row): [ConversationRow, Group] => [row, 'late']),
    ...day.waiting.rows.filter((row) => !row.isLate).map((row): [ConversationRow, Group] => [row, 'waiting']),
    ...day.mine.rows.map((row): [ConversationRow, Group] => [row, 'mine']),
  ]
  const count = (group: Group) => grouped.filter(([, one]) => one === group).length
  return (
    <Table
      caption={texts.today}
      isCaptionHidden
      columns={[
        { key: 'who', label: texts.columns.who },
        { key: 'wait', label: texts.columns.wait, isCode: true },
        { key: 'channel', label: texts.columns.channel },
        { key: 'act', label: texts.columns.act },
      ]}
      groups={{
        late: <Head group="late" count={count('late')} />,
        waiting: <Head group="waiting" count={count('waiting')} />,
        mine: <Head group="mine" count={count('mine')} />,
      }}
      rows={grouped.map(([row, group]) => ({
        id: String(row.id),
        href: hrefOf(row, group),
        group,
        cells: {
          who: (
            <span class="today-who">
              <b>{nameOf(row)}</b>
              <small>{row.lastWords}</small>
            </span>
          ),
          wait: row.waitingSince ? <span class={group === 'late' ? 'is-late' : undefined}>{sayWait(row.waitingSince, now)}</span> : texts.answered,
          channel: <Tag tone="closed">{channelWords[row.channel]}</Tag>,
          act: <NextAct row={row} group={group} mayTake={mayTake} />,
        },
      }))}
    />
  )
}

function Head({ group, count }: { group: Group; count: number }) {
  return (
    <span class={group === 'late' ? 'group-head is-late' : 'group-head'}>
      <Icon name={icons[group]} size={18} />
      {texts.groups[group]} <span class="t">{count}</span>
    </span>
  )
}

function NextAct({ row, group, mayTake }: { row: ConversationRow; group: Group; mayTake: boolean }) {
  if (group === 'mine' || !mayTake)
    return (
      <ButtonLink kind="secondary" href={hrefOf(row, group)}>
        {group === 'mine' ? texts.answer : texts.open}
      </ButtonLink>
    )
  return (
    <form method="post">
      <input type="hidden" name="conversationId" value={String(row.id)} />
      <Button kind="secondary">{texts.take}</Button>
    </form>
  )
}

function hrefOf(row: ConversationRow, group: Group): string {
  return `/office/hop-thu/${row.id}?loc=${group === 'mine' ? 'toi' : 'cho'}`
}
