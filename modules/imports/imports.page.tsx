import { IMPORTS_PATH, PEOPLE_PATH } from '#people'
import { field, page } from '#platform/page'
import { BackLink, Button, EmptyState, FileField, LinkButton, Notice, PageHead, Panel, sayDate, Table, Tag, vietnamDate, vietnamTime } from '#ui'
import { beginImport } from './begin-import.ts'
import { listImports } from './list-imports.ts'
import { refuse } from './refusals.ts'
import type { ImportShown } from './shown.ts'
import { importTexts as texts } from './texts.vi.ts'

const TONES = { mapping: 'now', previewed: 'now', applying: 'act', applied: 'done', rolling_back: 'act', rolled_back: 'else', dropped: 'closed' } as const

/** Lists of people: bring one in, and all that were, with where each stands. */
export const importsPage = page({
  path: IMPORTS_PATH,
  may: listImports,
  shell: 'office',
  title: () => texts.title,
  load: async (ctx) => ({ imports: await ctx.call(listImports, {}) }),
  act: async (ctx, { form, files }) => {
    const file = files.find((one) => one.field === 'file' && one.content.length > 0) ?? refuse('imports.file_missing')
    const { importId } = await ctx.call(beginImport, { fileName: file.name.slice(-200) || field(form, 'name') || 'danh-sach', content: file.content })
    return { redirect: `${IMPORTS_PATH}/${importId}` }
  },
  view: ({ imports }, { refusal }) => (
    <>
      <PageHead above={<BackLink href={PEOPLE_PATH}>{texts.people}</BackLink>} title={texts.title} text={texts.lead} />
      {refusal && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {refusal.text}
        </Notice>
      )}
      <div class="import-begin">
        <Panel>
          <form class="stack" method="post" action={IMPORTS_PATH} encType="multipart/form-data">
            <FileField label={texts.file} hint={texts.fileHint} name="file" accept=".xlsx,.csv,.txt,.tsv" isWithoutCamera isRequired />
            <Button icon="upload">{texts.send}</Button>
          </form>
        </Panel>
        <Panel title={texts.holdsTitle} icon="list-checks">
          <ul class="import-holds">
            {texts.holds.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <LinkButton href={`${IMPORTS_PATH}/mau.csv`} icon="download">
            {texts.sample}
          </LinkButton>
        </Panel>
      </div>
      <Panel title={texts.listTitle} isFlush>
        {imports.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : <Imports imports={imports} />}
      </Panel>
    </>
  ),
})

function Imports({ imports }: { imports: readonly ImportShown[] }) {
  const { columns } = texts
  return (
    <Table
      caption={texts.listTitle}
      isCaptionHidden
      columns={[
        { key: 'file', label: columns.file },
        { key: 'at', label: columns.at, isCode: true },
        { key: 'by', label: columns.by },
        { key: 'rows', label: columns.rows, isNumber: true },
        { key: 'state', label: columns.state },
      ]}
      rows={imports.map((one) => ({
        id: String(one.id),
        href: `${IMPORTS_PATH}/${one.id}`,
        cells: {
          file: one.fileName,
          at: `${vietnamTime(one.begunAt)} ${sayDate(vietnamDate(one.begunAt))}`,
          by: one.begunBy ?? '',
          rows: one.counts.made.toLocaleString('vi-VN'),
          state: <Tag tone={TONES[one.state]}>{texts.states[one.state]}</Tag>,
        },
      }))}
    />
  )
}
