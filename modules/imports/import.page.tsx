import { IMPORTS_PATH } from '#people'
import type { Context } from '#platform/context'
import { type Frame, field, type Posted, page, type Redirect } from '#platform/page'
import { BackLink, Notice, PageHead } from '#ui'
import { TAB_SLUGS } from './addresses.ts'
import { applyImport } from './apply-import.ts'
import { chooseTwin } from './choose-twin.ts'
import { DonePanel, ProgressPanel } from './done.tsx'
import { dropImport } from './drop-import.ts'
import { type ImportField, importFields } from './fields.ts'
import { getImport } from './get-import.ts'
import { HAMLETS, placesIn } from './hamlet-choices.tsx'
import { type ImportData, loadImport } from './load-import.ts'
import { mapImport } from './map-import.ts'
import { MappingForm } from './mapping.tsx'
import { placeHamlets } from './place-hamlets.ts'
import { PreviewPanels } from './preview.tsx'
import { previewImport } from './preview-import.ts'
import { refuse } from './refusals.ts'
import { requireId } from './require-id.ts'
import { rollBackImport } from './roll-back-import.ts'
import { importTexts as texts } from './texts.vi.ts'

/** One list on its way into the register: its columns, what would come of it, how far it is, and taking it back. */
export const importPage = page({
  path: `${IMPORTS_PATH}/:importId`,
  may: getImport,
  shell: 'office',
  title: ({ it }) => it.fileName,
  load: loadImport,
  act,
  view: (data, frame) => (
    <>
      <PageHead
        above={<BackLink href={IMPORTS_PATH}>{texts.title}</BackLink>}
        title={data.it.fileName}
        text={`${texts.states[data.it.state]}${data.it.begunBy ? ` · ${data.it.begunBy}` : ''}`}
      />
      {frame.refusal && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {frame.refusal.text}
        </Notice>
      )}
      <Stage data={data} frame={frame} />
    </>
  ),
})

function Stage({ data, frame }: { data: ImportData; frame: Frame }) {
  const { state } = data.it
  if (state === 'dropped') return <Notice>{texts.dropped}</Notice>
  if (state === 'mapping' || data.isMapping) return <MappingForm data={data} frame={frame} />
  if (state === 'applying' || state === 'rolling_back') return <ProgressPanel data={data} />
  return (
    <>
      {state !== 'previewed' && <DonePanel data={data} frame={frame} />}
      {(state === 'previewed' || !data.it.isErased || data.it.kept > 0) && <PreviewPanels data={data} frame={frame} />}
    </>
  )
}

async function act(ctx: Context, { form, params, query }: Posted): Promise<Redirect> {
  const importId = requireId(params['importId'])
  const here = `${IMPORTS_PATH}/${importId}`
  switch (field(form, 'act')) {
    case 'map': {
      const columns = Object.keys(form).filter((name) => /^column-\d+$/.test(name))
      const last = Math.max(-1, ...columns.map((name) => Number(name.slice(7))))
      await ctx.call(mapImport, {
        importId,
        columns: Array.from({ length: last + 1 }, (_, index) => fieldOf(field(form, `column-${index}`))),
        headerTo: Number(field(form, 'headerTo')) || 0,
      })
      await ctx.call(previewImport, { importId })
      return { redirect: here }
    }
    case 'place':
      await ctx.call(placeHamlets, { importId, places: placesIn(form) })
      await ctx.call(previewImport, { importId })
      return { redirect: `${here}#${HAMLETS}` }
    case 'choose': {
      const { muc = '', trang = '' } = query
      await ctx.call(chooseTwin, { importId, row: Number(field(form, 'row')), choice: field(form, 'choice') as 'left' })
      return {
        redirect: `${here}?muc=${encodeURIComponent(muc || TAB_SLUGS.twins)}${trang ? `&trang=${Number(trang) || 1}` : ''}#row-${Number(field(form, 'row'))}`,
      }
    }
    case 'apply':
      await ctx.call(applyImport, { importId })
      return { redirect: here }
    case 'drop':
      await ctx.call(dropImport, { importId })
      return { redirect: IMPORTS_PATH }
    case 'roll-back':
      await ctx.call(rollBackImport, { importId, reason: field(form, 'reason') })
      return { redirect: here }
    default:
      return refuse('imports.not_ready')
  }
}

function fieldOf(word: string): ImportField | null {
  return importFields.find((one) => one === word) ?? null
}
