import { CaseTable, type GroupedCase } from '#desk'
import { EmptyState, Key, LinkButton } from '#ui'
import { texts } from './texts.vi.ts'
import type { DayData } from './today-data.ts'

/** Cases of the day in their groups: late, due today, waiting for me, waiting for residents. */
export function TodayCases({ data: { day, hamlets, calendar, mayAct }, now }: { data: DayData; now: Date }) {
  if (!day.cases) return null
  const { late, today, mine, resident } = day.cases
  const cases: GroupedCase[] = [
    ...late.rows.map((row): GroupedCase => ({ row, group: 'late' })),
    ...today.rows.map((row): GroupedCase => ({ row, group: 'today' })),
    ...mine.rows.map((row): GroupedCase => ({ row, group: 'mine' })),
    ...resident.rows.map((row): GroupedCase => ({ row, group: 'resident' })),
  ]
  if (cases.length === 0) return <EmptyState title={texts.noCases} text={texts.noCasesText} />
  return (
    <>
      <CaseTable
        cases={cases}
        counts={{ late: late.total, today: today.total, mine: mine.total, resident: resident.total }}
        labels={texts.caseGroups}
        hamlets={hamlets}
        calendar={calendar}
        now={now}
        caption={texts.today}
        mayAct={mayAct}
        isHeadHidden
      />
      <p class="today-foot">
        <LinkButton href="/office/ho-so">{texts.allCases}</LinkButton>
        <span class="key-hints" aria-hidden="true">
          <Key>j</Key> <Key>k</Key> {texts.keys.move} <Key>Enter</Key> {texts.keys.open}
        </span>
      </p>
    </>
  )
}
