import { Button, ButtonLink, Field, List, Notice, Panel, Table } from '#ui'
import { texts } from './page-texts.vi.ts'

const words = texts.help

export type Neighbour = { personId: number; name: string; birthYear: number | null; hamlet: string | null; hasAccount: boolean }
export type MonthCount = { mine: number; total: number; rows: readonly { hamlet: string | null; volunteer: string; opened: number; usedCode: number }[] }

/** Looking a neighbour up by name. */
export function HelpSearch({ query, found, path }: { query: string; found: { people: readonly Neighbour[]; hasMore: boolean } | null; path: string }) {
  return (
    <Panel>
      <form class="stack" method="get" action={path}>
        <Field label={words.search} name="q" type="search" autoComplete="off" value={query} maxLength={60} isRequired />
        <Button icon="search">{words.find}</Button>
      </form>
      {found && found.people.length === 0 && <Notice>{words.none}</Notice>}
      {found && found.people.length > 0 && (
        <List
          rows={found.people.map((one) => ({
            title: one.name,
            text: [one.birthYear && words.born(one.birthYear), one.hamlet, one.hasAccount && words.hasAccount].filter(Boolean).join(' · '),
            after: one.hasAccount ? undefined : (
              <ButtonLink kind="secondary" size="small" href={`${path}?nguoi=${one.personId}`} label={`${words.pick}: ${one.name}`}>
                {words.pick}
              </ButtonLink>
            ),
          }))}
        />
      )}
      {found?.hasMore && <Notice>{words.more}</Notice>}
    </Panel>
  )
}

/** What was opened this month, by hamlet and volunteer. */
export function OpenedThisMonth({ month }: { month: MonthCount }) {
  if (month.rows.length === 0) return null
  return (
    <Panel title={words.table} isFlush>
      <Table
        caption={words.table}
        isCaptionHidden
        columns={[
          { key: 'hamlet', label: words.hamlet },
          { key: 'volunteer', label: words.volunteer },
          { key: 'opened', label: words.count, isNumber: true },
          { key: 'used', label: words.used, isNumber: true },
        ]}
        rows={month.rows.map((row, index) => ({
          id: String(index),
          cells: { hamlet: row.hamlet ?? words.noHamlet, volunteer: row.volunteer, opened: String(row.opened), used: String(row.usedCode) },
        }))}
      />
    </Panel>
  )
}
