import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { Button, EmptyState, Field, List, Notice, PageHead, Pagination, Panel, Select, sayDate, Table, Tag, vietnamDate } from '#ui'
import { type IntakeMode, intakeMode } from './intake-mode.ts'
import { listCatalogueChanges } from './list-catalogue-changes.ts'
import { listProcedures, type ProcedureLine } from './list-procedures.ts'
import { officeTexts as texts } from './page-texts.vi.ts'
import { searchProcedures } from './search-procedures.ts'
import { intakeWords, partNames, unknownWords } from './texts.vi.ts'

const PER_PAGE = 50
const MODES: readonly IntakeMode[] = ['guide', 'prepare', 'official']

/** The office's list: search, filter by field and intake mode in the address bar, and what each reading of the catalogue changed. */
export const officeProceduresPage = page({
  path: '/office/thu-tuc',
  may: listCatalogueChanges,
  shell: 'office',
  title: () => texts.title,
  load: loadList,
  view: ({ asked, lines, fields, total, outside, imports }) => {
    const [latest] = imports
    const pages = Math.max(1, Math.ceil(total / PER_PAGE))
    return (
      <>
        <PageHead title={texts.title} text={latest ? texts.lead(latest.records, sayDate(vietnamDate(latest.at))) : texts.leadEmpty} />
        <Filter asked={asked} fields={fields} />
        {outside && <Notice tone="now">{texts.outside(outside.topic, outside.whereToGo)}</Notice>}
        {lines.length > 0 ? <Lines lines={lines} /> : <EmptyState title={texts.none} text={texts.noneHelp} />}
        {pages > 1 && <Pagination page={asked.page} pages={pages} hrefFor={(page) => addressOf({ ...asked, page })} />}
        <Changes imports={imports} />
      </>
    )
  },
})

type Asked = { query: string; field: string; mode: IntakeMode | ''; page: number }

async function loadList(ctx: Context, { query }: PageRequest) {
  const asked: Asked = {
    query: (query['q'] ?? '').trim().slice(0, 500),
    field: (query['linh-vuc'] ?? '').trim().slice(0, 200),
    mode: intakeMode.safeParse(query['cach']).data ?? '',
    page: Math.min(100, Math.max(1, Math.trunc(Number(query['trang'])) || 1)),
  }
  const narrowed = { ...(asked.field ? { field: asked.field } : {}), ...(asked.mode ? { mode: asked.mode } : {}) }
  const { fields, procedures } = await ctx.call(listProcedures, narrowed)
  const { imports } = await ctx.call(listCatalogueChanges, {})
  const found = asked.query ? await ctx.call(searchProcedures, { query: asked.query, limit: 50 }) : null
  const byCode = new Map(procedures.map((line) => [line.code, line]))
  const matching = found ? found.results.flatMap(({ code }) => byCode.get(code) ?? []) : procedures
  const lines = matching.slice((asked.page - 1) * PER_PAGE, asked.page * PER_PAGE)
  return { asked, lines, fields, total: matching.length, outside: found?.outside ?? null, imports }
}

function addressOf({ query, field, mode, page }: Asked): string {
  const given = Object.entries({ q: query, 'linh-vuc': field, cach: mode, trang: page > 1 ? String(page) : '' }).filter(([, value]) => value !== '')
  return `/office/thu-tuc?${new URLSearchParams(given)}`
}

function Filter({ asked, fields }: { asked: Asked; fields: readonly { name: string; count: number }[] }) {
  return (
    <form class="office-filter" method="get" action="/office/thu-tuc">
      <Field label={texts.search} name="q" type="search" value={asked.query} />
      <Select
        label={texts.field}
        name="linh-vuc"
        value={asked.field}
        empty={texts.everyField}
        options={fields.map(({ name, count }) => ({ value: name, label: `${name} (${count})` }))}
      />
      <Select
        label={texts.mode}
        name="cach"
        value={asked.mode}
        empty={texts.everyMode}
        options={MODES.map((mode) => ({ value: mode, label: intakeWords[mode].name }))}
      />
      <Button icon="list-filter">{texts.filter}</Button>
    </form>
  )
}

function Lines({ lines }: { lines: readonly ProcedureLine[] }) {
  const { code, name, field, mode, time, local } = texts.columns
  return (
    <Table
      caption={texts.title}
      isCaptionHidden
      columns={[
        { key: 'code', label: code, isCode: true },
        { key: 'name', label: name },
        { key: 'field', label: field },
        { key: 'mode', label: mode },
        { key: 'time', label: time },
        { key: 'local', label: local },
      ]}
      rows={lines.map((line) => ({
        id: line.code.replace('.', '-'),
        href: `/office/thu-tuc/${line.code}`,
        cells: {
          code: line.code,
          name: line.name,
          field: line.field,
          mode: <Tag tone={toneOf(line.intakeMode)}>{texts.shortModes[line.intakeMode]}</Tag>,
          time: line.timeWords === unknownWords ? texts.timeUnknown : line.timeWords,
          local: [line.hasNote && texts.hasNote, line.isHidden && texts.hidden].filter(Boolean).join(', '),
        },
      }))}
    />
  )
}

function toneOf(mode: IntakeMode): 'else' | 'act' | 'done' {
  if (mode === 'guide') return 'else'
  return mode === 'official' ? 'done' : 'act'
}

type Import = Awaited<ReturnType<typeof loadList>>['imports'][number]

function Changes({ imports }: { imports: readonly Import[] }) {
  if (imports.length === 0) return null
  return (
    <Panel title={texts.changes} icon="refresh-cw" isFlush>
      <List
        rows={imports.map(({ at, records, added, changed, gone, changes }) => ({
          title: `${sayDate(vietnamDate(at))}: ${added === records ? texts.firstRead(records) : texts.readAgain(added, changed, gone)}`,
          text: changes.length > 0 && (
            <ul>
              {changes.slice(0, 100).map(({ code, name, kind, fields }) => (
                <li>
                  {texts.kinds[kind]} <a href={`/office/thu-tuc/${code}`}>{code}</a> {name}
                  {fields.length > 0 ? ` (${[...new Set(fields.map(partNames))].join(', ')})` : ''}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </Panel>
  )
}
