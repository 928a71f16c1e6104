import type { ActionKind, ListRow } from '#cases'
import type { Calendar } from '#legal-clock'
import { ButtonLink, type Column, Icon, type IconName, names, Table, Tag } from '#ui'
import { shortCode } from './case-code.ts'
import { actsOpenFor, nextActOf } from './next-act.ts'
import { vietnamDay } from './office-day.ts'
import { texts } from './texts.vi.ts'
import { type TimeLeft, timeLeft } from './time-left.ts'

export type RowGroup = 'late' | 'today' | 'mine' | 'office' | 'resident' | 'closed'
export type GroupedCase = { row: ListRow; group: RowGroup }

type CaseTableProps = {
  cases: readonly GroupedCase[]
  counts: Partial<Record<RowGroup, number>>
  labels: Readonly<Record<string, string>>
  hamlets: ReadonlyMap<number, string>
  calendar: Calendar
  now: Date
  caption: string
  /** Whether rows can be ticked, to hand several over; the ticks belong to the form of this id. */
  pickForm?: string | undefined
  /** The acts this reader may do; who only looks is shown the way in. */
  mayAct: ReadonlySet<ActionKind>
  selectedId?: number | undefined
  /** Leaves the column heads to those who cannot see that they are plain. */
  isHeadHidden?: boolean | undefined
}

const icons: Record<RowGroup, IconName> = {
  late: 'alarm-clock',
  today: 'sun',
  mine: 'hand',
  office: 'folder-open',
  resident: 'users',
  closed: 'circle-check',
}

/** Cases in groups, each row with what it is, for whom, where it lies, its time and its one next act. */
export function CaseTable({ cases, counts, labels, hamlets, calendar, now, caption, pickForm, mayAct, selectedId, isHeadHidden }: CaseTableProps) {
  const columns: Column[] = [
    ...(pickForm ? [{ key: 'pick', label: '' }] : []),
    { key: 'code', label: texts.columns.code, isCode: true },
    { key: 'what', label: texts.columns.what },
    { key: 'holder', label: texts.columns.holder },
    { key: 'left', label: texts.columns.left },
    { key: 'act', label: texts.columns.act },
  ]
  const groups = Object.fromEntries(
    cases.map(({ group }) => [group, <GroupHead group={group} label={labels[group] ?? texts.groups.office} count={counts[group]} />]),
  )
  return (
    <div class={names('cases', pickForm && 'is-picking', isHeadHidden && 'is-headless')}>
      <Table
        caption={caption}
        isCaptionHidden
        columns={columns}
        groups={groups}
        rows={cases.map(({ row, group }) => ({
          id: String(row.id),
          ...(pickForm ? {} : { href: `/office/ho-so/${row.id}` }),
          group,
          isSelected: row.id === selectedId,
          cells: {
            pick: pickForm && <input type="checkbox" name="caseId" value={String(row.id)} form={pickForm} aria-label={texts.pick(shortCode(row))} />,
            code: pickForm ? <CodeLink row={row} /> : shortCode(row),
            what: <What row={row} hamlet={row.hamletId ? (hamlets.get(row.hamletId) ?? null) : null} />,
            holder: <Holder row={row} />,
            left: <Left left={timeLeft(row, calendar, now)} />,
            act: <NextAct row={row} isLate={group === 'late'} mayAct={mayAct} />,
          },
        }))}
      />
    </div>
  )
}

/** Which group a row stands under on a list that holds all of them. */
export function groupOf(row: ListRow, now: Date): RowGroup {
  if (row.closedAt) return 'closed'
  if (row.waitsFor === 'resident') return 'resident'
  if (row.isLate) return 'late'
  return row.actBy && vietnamDay(row.actBy) === vietnamDay(now) ? 'today' : 'office'
}

function GroupHead({ group, label, count }: { group: RowGroup; label: string; count: number | undefined }) {
  return (
    <span class={names('group-head', group === 'late' && 'is-late')}>
      <Icon name={icons[group]} size={18} />
      {label} {count !== undefined && <span class="t">{count}</span>}
    </span>
  )
}

function CodeLink({ row }: { row: ListRow }) {
  return (
    <a class="row-link" href={`/office/ho-so/${row.id}`} data-row="">
      {shortCode(row)}
    </a>
  )
}

function What({ row, hamlet }: { row: ListRow; hamlet: string | null }) {
  return (
    <span class="case-what">
      <b>{row.procedureName}</b>
      <small>
        {texts.from(hamlet ? `${row.applicantName}, ${hamlet}` : row.applicantName, row.receivedAt ? '' : (texts.vias[row.via] ?? ''))}
        {row.mode === 'prepare' && !row.receivedAt && !row.closedAt && (
          <>
            {' '}
            <Tag tone="else">{texts.preparedTag}</Tag>
          </>
        )}
      </small>
    </span>
  )
}

function Holder({ row }: { row: ListRow }) {
  return (
    <span class="case-holder">
      <span>{row.assigned?.name ?? texts.nobody}</span>
      {row.step && !row.closedAt && row.waitsFor === 'office' && <small>{row.step}</small>}
    </span>
  )
}

function Left({ left }: { left: TimeLeft }) {
  return (
    <span class={`case-left is-${left.tone}`}>
      <span>{left.words}</span>
      {left.tone !== 'closed' && <TimeBar left={left} />}
    </span>
  )
}

/** How much of the time is spent; striped while nothing runs. */
function TimeBar({ left: { share } }: { left: TimeLeft }) {
  return (
    <svg class="time-bar" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
      <rect class="time-bar-ground" width="100" height="5" rx="2" />
      {share === null ? (
        <path class="time-bar-paused" d="M0 2.5H40" />
      ) : (
        <rect class="time-bar-spent" width={String(Math.max(2, Math.round(share * 100)))} height="5" rx="2" />
      )}
    </svg>
  )
}

function NextAct({ row, isLate, mayAct }: { row: ListRow; isLate: boolean; mayAct: ReadonlySet<ActionKind> }) {
  const open = actsOpenFor(row).filter((kind) => mayAct.has(kind))
  const { kind, label } = nextActOf(row, open)
  return (
    <span class={names('case-act', isLate && kind === 'apologised' && 'is-alarm')}>
      <ButtonLink kind="secondary" href={kind ? `/office/ho-so/${row.id}?viec=${kind}#viec` : `/office/ho-so/${row.id}`}>
        {label}
      </ButtonLink>
    </span>
  )
}
