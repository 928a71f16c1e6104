import { type Frame, field, inputFrom, page } from '#platform/page'
import { Button, EmptyState, ErrorSummary, Field, Notice, PageHead, Panel, Table, TextArea } from '#ui'
import { editTemplate } from './edit-template.ts'
import { listTemplates } from './list-templates.ts'
import { channelsText, templatesText as texts } from './page-texts.vi.ts'

const PATH = '/office/mau-tin'

/** Approved texts with their numbers at Zalo; writing one under a known code adds a version. */
export const templatesPage = page({
  path: PATH,
  may: listTemplates,
  shell: 'office',
  title: () => texts.title,
  load: async (ctx, { query }) => {
    const { templates } = await ctx.call(listTemplates, {})
    return { templates, chosen: templates.find(({ code }) => code === query['mau']) ?? null, mayEdit: ctx.may(editTemplate) }
  },
  act: async (ctx, { form }) => {
    await ctx.call(editTemplate, inputFrom(editTemplate, form))
    return { redirect: `${PATH}?xong=1` }
  },
  view: ({ templates, chosen, mayEdit }, frame) => (
    <>
      <PageHead title={texts.title} text={texts.lead} />
      {frame.refusal && <ErrorSummary errors={[{ field: 'code', text: frame.refusal.text }]} />}
      {frame.request.query['xong'] && !frame.refusal && (
        <Notice tone="done" role="status">
          {channelsText.saved}
        </Notice>
      )}
      {templates.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <Table
          caption={texts.title}
          isCaptionHidden
          columns={[
            { key: 'name', label: texts.columns.name },
            { key: 'code', label: texts.columns.code, isCode: true },
            { key: 'text', label: texts.columns.text, isLong: true },
            { key: 'zalo', label: texts.columns.zalo, isCode: true },
            { key: 'version', label: texts.columns.version, isNumber: true },
          ]}
          rows={templates.map((template) => ({
            id: template.code,
            ...(mayEdit ? { href: `${PATH}?mau=${template.code}#code` } : {}),
            isSelected: template.code === chosen?.code,
            cells: {
              name: template.name,
              code: template.code,
              text: template.text,
              zalo: [template.zaloUserTemplateRef, template.zaloPhoneTemplateRef].filter((ref, index, all) => ref && all.indexOf(ref) === index).join(', '),
              version: template.version,
            },
          }))}
        />
      )}
      {mayEdit && <EditForm chosen={chosen} frame={frame} />}
    </>
  ),
})

type Chosen = { code: string; name: string; text: string; zaloUserTemplateRef: string | null; zaloPhoneTemplateRef: string | null } | null

function EditForm({ chosen, frame }: { chosen: Chosen; frame: Frame }) {
  const value = (name: keyof NonNullable<Chosen>) => field(frame.form, name) || (chosen?.[name] ?? '')
  return (
    <Panel title={texts.edit} icon="pencil">
      <form class="stack" method="post" action={PATH}>
        <Field label={texts.code} name="code" hint={texts.codeHint} value={value('code')} isRequired maxLength={60} />
        <Field label={texts.name} name="name" value={value('name')} isRequired maxLength={200} />
        <TextArea label={texts.text} name="text" hint={texts.textHint} value={value('text')} isRequired />
        <Field label={texts.byUser} name="zaloUserTemplateRef" inputMode="numeric" value={value('zaloUserTemplateRef')} letters={12} />
        <Field label={texts.byPhone} name="zaloPhoneTemplateRef" inputMode="numeric" value={value('zaloPhoneTemplateRef')} letters={12} />
        <Button>{texts.save}</Button>
      </form>
    </Panel>
  )
}
