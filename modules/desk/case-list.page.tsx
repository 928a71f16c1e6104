import { listCases } from '#cases'
import { field, page } from '#platform/page'
import { ButtonLink, EmptyState, LinkButton, Notice, PageHead, Pagination, Tabs } from '#ui'
import { CaseTable, groupOf, type RowGroup } from './case-table.tsx'
import { caseViews, listHref, searchHref } from './list-address.ts'
import { isNarrowed, ListFilter } from './list-filter.tsx'
import { type ListData, loadList } from './load-list.ts'
import { settingLinks } from './office-texts.vi.ts'
import { texts } from './texts.vi.ts'

const PICK_FORM = 'chon-ho-so'
const inOrder: readonly RowGroup[] = ['late', 'today', 'mine', 'office', 'resident', 'closed']

/** Every case within reach: late first, each row with the one act that moves it. A posted search leads to its address. */
export const caseListPage = page({
  path: '/office/ho-so',
  may: listCases,
  shell: 'office',
  title: () => texts.title,
  load: loadList,
  act: async (ctx, { form }) => ({ redirect: searchHref(ctx, field(form, 'q')) }),
  view: (data, frame) => {
    const { asked, list } = data
    const moved = Number(frame.request.query['chuyen'])
    return (
      <>
        <PageHead title={texts.title} text={list.total > 0 && texts.lead(list.total, data.late)} actions={<HeadActs data={data} />} />
        {moved > 0 && (
          <Notice tone="done" icon="circle-check" role="status">
            {texts.handOver.done(moved)}
          </Notice>
        )}
        <Tabs
          label={texts.showLabel}
          tabs={caseViews.map((view) => ({
            href: listHref(asked, { view }),
            label: texts.shows[view],
            count: countOf(data, view),
            isCurrent: view === asked.view,
          }))}
        />
        <ListFilter data={data} />
        {list.rows.length === 0 ? <Empty data={data} /> : <Rows data={data} now={frame.now} />}
        <Pagination page={asked.page} pages={list.pages} hrefFor={(to) => listHref(asked, { page: to })} />
        <p class="setting-links">
          {settingLinks
            .filter(({ operation }) => frame.may({ name: operation, may: 'granted' }))
            .map(({ href, label }) => (
              <LinkButton href={href}>{label}</LinkButton>
            ))}
        </p>
      </>
    )
  },
})

/** Nothing came in yet, or nothing fits what is searched: each says what to do. */
function Empty({ data: { asked } }: { data: ListData }) {
  return asked.words || isNarrowed(asked) ? (
    <EmptyState title={texts.notFound} text={texts.notFoundText} />
  ) : (
    <EmptyState title={texts.none} text={texts.noneText} />
  )
}

function Rows({ data, now }: { data: ListData; now: Date }) {
  const grouped = data.list.rows.map((row) => ({ row, group: groupOf(row, now) }))
  const cases = data.asked.isNewestFirst ? grouped : inOrder.flatMap((group) => grouped.filter((one) => one.group === group))
  return (
    <>
      <CaseTable
        cases={data.asked.isNewestFirst ? cases.map(({ row }) => ({ row, group: row.closedAt ? 'closed' : 'office' })) : cases}
        counts={{}}
        labels={texts.groups}
        hamlets={data.hamlets}
        calendar={data.calendar}
        now={now}
        caption={texts.title}
        pickForm={data.mayHandOver ? PICK_FORM : undefined}
        mayAct={data.mayAct}
      />
      {data.mayHandOver && (
        <form class="pick-form" id={PICK_FORM} method="post" action="/office/ho-so/chuyen">
          <input type="hidden" name="act" value="pick" />
          <button class="button is-secondary" type="submit">
            {texts.handOverPicked}
          </button>
        </form>
      )}
    </>
  )
}

function HeadActs({ data }: { data: ListData }) {
  if (!data.mayExport || data.list.total === 0) return null
  return (
    <>
      <ButtonLink kind="secondary" icon="download" href={listHref(data.asked, {}, '/office/ho-so/xuat.csv')}>
        {texts.exportCsv}
      </ButtonLink>
      <ButtonLink kind="secondary" icon="download" href={listHref(data.asked, {}, '/office/ho-so/xuat.xlsx')}>
        {texts.exportSheet}
      </ButtonLink>
    </>
  )
}

function countOf({ counts }: ListData, view: (typeof caseViews)[number]): number | undefined {
  if (!counts) return undefined
  return { all: counts.open, mine: undefined, unassigned: counts.unassigned }[view]
}
