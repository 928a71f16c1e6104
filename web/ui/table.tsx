import { Icon } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { texts } from './texts.vi.ts'

export type Column = { key: string; label: string } & Optional<{
  /** Figures: tabular, to the right. */
  isNumber: boolean
  /** Codes and hours: tabular, to the left. */
  isCode: boolean
  /** Sentences: on phones they stand under their label, read from the left. */
  isLong: boolean
  sortHref: string
  sorted: 'ascending' | 'descending'
}>

export type Row = { id: string; cells: Record<string, Children> } & Optional<{
  href: string
  isSelected: boolean
  /** Rows of one group follow each other; its head is drawn before the first. */
  group: string
}>

type TableProps = { columns: Column[]; rows: Row[] } & Optional<{
  caption: string
  isCaptionHidden: boolean
  groups: Record<string, Children>
}>

/** On phones each row becomes a sheet unless there are at most three columns. `href` makes the row open with Enter and click. */
export function Table({ columns, rows, caption, isCaptionHidden, groups = {} }: TableProps) {
  const isFolding = columns.length > 3
  return (
    <div class={names('table-scroll', isFolding && 'is-folding')}>
      <table class={names('table', isFolding && 'is-folding')}>
        {caption && <caption class={isCaptionHidden ? 'unseen' : undefined}>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <>
              {row.group !== undefined && row.group !== rows[index - 1]?.group && (
                <tr class="group-row">
                  <th colSpan={columns.length} scope="colgroup">
                    {groups[row.group] ?? row.group}
                  </th>
                </tr>
              )}
              <tr class={names(row.isSelected && 'is-selected', row.href && 'has-link')} id={`row-${row.id}`} data-row={row.href ? '' : undefined}>
                {columns.map((column, place) => (
                  <td class={cellClass(column, isFolding && isBare(row.cells[column.key]))} data-label={column.label || undefined}>
                    <Cell isFolding={isFolding} href={place === 0 ? row.href : undefined}>
                      {row.cells[column.key]}
                    </Cell>
                  </td>
                ))}
              </tr>
            </>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** In a folding table the content is one box, so that on phones it stands whole beside its label. */
function Cell({ isFolding, href, children }: { isFolding: boolean; href: string | undefined; children: Children }) {
  const content = href ? (
    <a class="row-link" href={href}>
      {children}
    </a>
  ) : (
    children
  )
  return isFolding ? <div class="cell">{content}</div> : <>{content}</>
}

function HeadCell({ column }: { column: Column }) {
  if (!column.label) return <td class={cellClass(column)} />
  return (
    <th class={cellClass(column)} scope="col" aria-sort={column.sorted}>
      {column.sortHref ? (
        <a href={column.sortHref}>
          {column.label}
          {column.sorted && <Icon name="chevron-down" size={16} class={column.sorted === 'ascending' ? 'is-up' : ''} />}
        </a>
      ) : (
        column.label
      )}
    </th>
  )
}

function cellClass(column: Column, isEmpty = false): string | undefined {
  return names(column.isNumber && 'is-number t', column.isCode && 't', column.isLong && 'is-long', isEmpty && 'is-bare') || undefined
}

/** Nothing to read: on a phone's sheet its label would stand alone. */
function isBare(content: Children): boolean {
  return content === undefined || content === null || content === false || content === ''
}

type PaginationProps = { page: number; pages: number; hrefFor: (page: number) => string }

export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  if (pages <= 1) return null
  const [before, current, after] = texts.pageOf(page, pages)
  return (
    <nav class="pagination" aria-label={texts.pages}>
      {page > 1 ? (
        <a href={hrefFor(page - 1)} rel="prev">
          <Icon name="chevron-left" stroke={2.4} />
          {texts.previous}
        </a>
      ) : (
        <span />
      )}
      <span>
        {before}
        <b>{current}</b>
        {after}
      </span>
      {page < pages ? (
        <a href={hrefFor(page + 1)} rel="next">
          {texts.next}
          <Icon name="chevron-right" stroke={2.4} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

type TabsProps = { label: string; tabs: ({ href: string; label: string; isCurrent: boolean } & Optional<{ count: number }>)[] }

/** Tabs are links, so each has its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="t">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
