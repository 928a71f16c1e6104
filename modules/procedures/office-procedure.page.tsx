import type { Context } from '#platform/context'
import type { AnyOperation } from '#platform/operation'
import { type Frame, field, inputFrom, type Posted, page, type Redirect } from '#platform/page'
import { BackLink, LinkButton, Notice, PageHead, Panel } from '#ui'
import { editLocalNotes } from './edit-local-notes.ts'
import { getHistory } from './get-history.ts'
import { getProcedure, type ProcedurePage } from './get-procedure.ts'
import { CorrectionForm, IntakeForm, NotesForm } from './office-forms.tsx'
import { Corrections, Sayings, Versions } from './office-history.tsx'
import { isOwnField } from './own-field.ts'
import { officeTexts } from './page-texts.vi.ts'
import { ProcedureFacts } from './procedure-facts.tsx'
import { proposeCorrection } from './propose-correction.ts'
import { setIntakeMode } from './set-intake-mode.ts'

/** One procedure in the office: what residents see, the commune's own sayings, mistakes to report, and every version read. */
export const officeProcedurePage = page({
  path: '/office/thu-tuc/:code',
  may: getHistory,
  shell: 'office',
  load: async (ctx, { params }) => {
    const code = params['code'] ?? ''
    const card = await ctx.call(getProcedure, { code })
    const isOpen = (operation: Pick<AnyOperation, 'name' | 'may'>) => ctx.may(operation) && isOwnField(ctx, operation, card.field)
    const open = { notes: isOpen(editLocalNotes), intake: isOpen(setIntakeMode), correction: isOpen(proposeCorrection) }
    return { card, open, history: await ctx.call(getHistory, { code }) }
  },
  act,
  title: ({ card }) => card.name,
  view: ({ card, open, history }, frame) => (
    <>
      <BackLink href="/office/thu-tuc">{officeTexts.back}</BackLink>
      <PageHead title={card.name} text={`${card.code} · ${card.field}`} />
      <Told frame={frame} />
      <Panel title={officeTexts.asSeen} icon="eye">
        <Seen card={card} />
      </Panel>
      {open.notes && <NotesForm card={card} frame={frame} />}
      {open.intake && <IntakeForm card={card} frame={frame} />}
      {open.correction && <CorrectionForm card={card} frame={frame} />}
      <Corrections corrections={history.corrections} />
      <Sayings sayings={history.sayings} />
      <Versions versions={history.versions} />
    </>
  ),
})

async function act(ctx: Context, { form, params }: Posted): Promise<Redirect> {
  const code = params['code'] ?? ''
  switch (field(form, 'act')) {
    case 'intake':
      await ctx.call(setIntakeMode, inputFrom(setIntakeMode, form, { code }))
      break
    case 'correction':
      await ctx.call(proposeCorrection, inputFrom(proposeCorrection, form, { code }))
      break
    default:
      await ctx.call(editLocalNotes, {
        code,
        note: field(form, 'note'),
        desk: field(form, 'desk'),
        isHidden: field(form, 'isHidden') === 'yes',
        reason: field(form, 'reason'),
      })
  }
  return { redirect: `/office/thu-tuc/${encodeURIComponent(code)}?xong=1` }
}

function Told({ frame }: { frame: Frame }) {
  if (frame.refusal)
    return (
      <Notice tone="alarm" icon="circle-alert" role="alert">
        {frame.refusal.text}
      </Notice>
    )
  return frame.request.query['xong'] ? (
    <Notice tone="done" icon="circle-check" role="status">
      {officeTexts.saved}
    </Notice>
  ) : null
}

function Seen({ card }: { card: ProcedurePage }) {
  return (
    <>
      <ProcedureFacts card={card} />
      <p>{card.intake.explained}</p>
      <p>{card.source.words}</p>
      <LinkButton href={`/thu-tuc/${card.code}`} icon="external-link">
        {officeTexts.seePublic}
      </LinkButton>
    </>
  )
}
