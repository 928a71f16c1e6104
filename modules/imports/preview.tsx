import type { Frame } from '#platform/page'
import { Actions, Button, ButtonLink, EmptyState, Facts, LinkButton, Notice, Pagination, Panel, Table, Tabs } from '#ui'
import { TAB_SLUGS } from './addresses.ts'
import { HAMLETS, HamletChoices } from './hamlet-choices.tsx'
import type { ImportRowShown, ImportTab } from './list-import-rows.ts'
import type { ImportData } from './load-import.ts'
import { birthWords, fieldWords, problemWords, importTexts as texts, valueWords } from './texts.vi.ts'
import { TwinPairs } from './twin-pairs.tsx'

/** What would come of a list: counts, rows by kind with every problem in words, and the act that writes it. */
export function PreviewPanels({ data, frame }: { data: ImportData; frame: Frame }) {
  const { it, path, tab, page, list } = data
  return (
    <>
      {it.state !== 'rolled_back' && <Summary data={data} />}
      {it.state === 'previewed' && data.mayPlace && it.strangeHamlets.length > 0 && <HamletChoices data={data} frame={frame} />}
      <Tabs label={texts.byTab} tabs={tabsOf(data)} />
      {tab === 'asked' && list.rows.length > 0 && <p class="import-note">{texts.askedNote}</p>}
      {list.rows.length === 0 ? <EmptyState title={texts.nothingHere} /> : tab === 'twins' ? <TwinPairs data={data} frame={frame} /> : <Rows data={data} />}
      <Pagination page={page} pages={list.hasMore ? page + 1 : page} hrefFor={(to) => `${path}?muc=${TAB_SLUGS[tab]}&trang=${to}`} />
    </>
  )
}

function Summary({ data: { it, path, mayApply, mayPlace } }: { data: ImportData }) {
  const { counts } = it
  const strange = it.strangeHamlets.reduce((people, { rows, hamletId }) => people + (hamletId === undefined ? rows : 0), 0)
  const shown = (['made', 'changed', 'same', 'households', 'asked', 'twins', 'doubtful', 'refused'] as const).filter((key) => counts[key] > 0 || key === 'made')
  return (
    <Panel title={it.state === 'previewed' ? texts.previewTitle : texts.foundTitle} icon="eye">
      <Facts facts={shown.map((key) => ({ question: texts.counts[key] ?? key, answer: <span class="t">{counts[key].toLocaleString('vi-VN')}</span> }))} />
      {it.waitingChoices > 0 && (
        <Notice tone="now" icon="users">
          {texts.waitingChoices(it.waitingChoices.toLocaleString('vi-VN'))} <a href={`${path}?muc=${TAB_SLUGS.twins}`}>{texts.tabs['twins']}</a>
        </Notice>
      )}
      {it.state === 'previewed' && mayPlace && strange > 0 && (
        <Notice tone="now" icon="map-pin">
          {texts.strangeHamlets(strange.toLocaleString('vi-VN'))} <a href={`${path}#${HAMLETS}`}>{texts.chooseHamlets}</a>
        </Notice>
      )}
      {it.clashed > 0 && <Notice tone="now">{texts.clashed(it.clashed.toLocaleString('vi-VN'))}</Notice>}
      {it.toWrite === 0 && it.state === 'previewed' && <Notice>{texts.nothingToWrite}</Notice>}
      <div class="import-acts">
        {mayApply && it.toWrite > 0 && (
          <form method="post" action={path}>
            <Button name="act" value="apply" icon="check">
              {it.state === 'previewed' ? texts.apply(it.toWrite.toLocaleString('vi-VN')) : texts.applyRest(it.toWrite.toLocaleString('vi-VN'))}
            </Button>
          </form>
        )}
        {counts.asked + counts.refused + counts.twins + counts.doubtful > 0 && (
          <ButtonLink kind="secondary" icon="download" href={`${path}/cho-chua-dung.csv`}>
            {texts.download}
          </ButtonLink>
        )}
      </div>
      {it.state === 'previewed' && (
        <>
          <p class="import-note">{texts.applyNote}</p>
          <Actions>
            <LinkButton href={`${path}?cot=1`} icon="list-checks">
              {texts.mappingTitle}
            </LinkButton>
            <form method="post" action={path}>
              <LinkButton name="act" value="drop" icon="trash" tone="alarm">
                {texts.drop}
              </LinkButton>
            </form>
          </Actions>
        </>
      )}
    </Panel>
  )
}

function tabsOf({ it, path, tab }: ImportData) {
  const { counts } = it
  const all: [ImportTab, number][] = [
    ['asked', Math.max(0, counts.asked)],
    ['twins', counts.twins + counts.doubtful],
    ['refused', counts.refused],
    ['changed', counts.changed],
    ['new', counts.made],
  ]
  const kept: [ImportTab, number][] = it.kept + it.clashed > 0 || it.state === 'rolled_back' ? [['kept', it.kept + it.clashed]] : []
  return (it.state === 'rolled_back' ? kept : [...all, ...kept]).map(([one, count]) => ({
    href: `${path}?muc=${TAB_SLUGS[one]}`,
    label: texts.tabs[one] ?? one,
    isCurrent: one === tab,
    count,
  }))
}

function Rows({ data: { list, tab, hamlets } }: { data: ImportData }) {
  const hasWhat = tab === 'asked' || tab === 'refused'
  const whatWords = (row: ImportRowShown) =>
    tab === 'changed'
      ? row.changes.map(({ field, from, to }) => texts.changed(fieldWords[field] ?? field, valueWords(field, from, hamlets), valueWords(field, to, hamlets)))
      : row.problems.map((problem) => problemWords[problem.kind]?.(problem) ?? problem.kind)
  return (
    <Table
      caption={texts.tabs[tab] ?? ''}
      isCaptionHidden
      columns={[
        { key: 'row', label: texts.row, isCode: true },
        { key: 'who', label: texts.who },
        { key: 'birth', label: fieldWords['birth'] ?? '', isCode: true },
        { key: 'hamlet', label: fieldWords['hamlet'] ?? '' },
        ...(hasWhat || tab === 'changed' ? [{ key: 'what', label: hasWhat ? texts.what : texts.change }] : []),
      ]}
      rows={list.rows.map((row) => ({
        id: String(row.row),
        cells: {
          row: String(row.row),
          who: row.personId && tab === 'kept' ? <a href={`/office/dan-cu/${row.personId}`}>{row.name}</a> : row.name,
          birth: birthWords(row.birth),
          hamlet: hamlets.get(row.hamletId ?? 0) ?? '',
          what: (
            <ul class="import-problems">
              {whatWords(row).map((words) => (
                <li>{words}</li>
              ))}
            </ul>
          ),
        },
      }))}
    />
  )
}
