import type { Context } from '#platform/context'
import { page } from '#platform/page'
import { BackLink, Button, EmptyState, Field, PageHead, Panel, sayDate, Table, vietnamDate } from '#ui'
import { countLeftDrafts } from './count-left-drafts.ts'
import { texts } from './texts.vi.ts'

const USUAL_DAYS = 90
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Where residents give up filing, so that the question can be made easier. */
export const leftDraftsPage = page({
  path: '/office/ho-so/bo-do',
  may: countLeftDrafts,
  shell: 'office',
  title: () => texts.leftTitle,
  load: async (ctx, { query }) => {
    const { from, to } = spanIn(ctx, query)
    return { from, to, ...(await ctx.call(countLeftDrafts, { from, to })) }
  },
  view: ({ from, to, procedures, rare, isSomeUntold }) => (
    <>
      <BackLink href="/office/ho-so">{texts.leftBack}</BackLink>
      <PageHead title={texts.leftTitle} text={texts.leftLead} />
      <form class="actions" method="get">
        <Field label={texts.leftFrom} name="tu" type="date" value={from} />
        <Field label={texts.leftTo} name="den" type="date" value={to} />
        <Button kind="secondary">{texts.leftShow}</Button>
      </form>
      <p class="small quiet">{texts.leftSpan(sayDate(from), sayDate(to))}</p>
      {procedures.length === 0 && !rare ? (
        <EmptyState title={isSomeUntold ? texts.leftFew : texts.leftNothing} />
      ) : (
        <Panel isFlush>
          <Table
            caption={texts.leftTitle}
            isCaptionHidden
            columns={[
              { key: 'procedure', label: texts.leftProcedure },
              { key: 'begun', label: texts.leftBegun, isNumber: true },
              { key: 'sent', label: texts.leftSent, isNumber: true },
              { key: 'left', label: texts.leftLeft, isNumber: true },
              { key: 'steps', label: texts.leftSteps },
            ]}
            rows={[...procedures, ...(rare ? [{ procedureCode: 'rare', procedureName: texts.leftRare, ...rare }] : [])].map((one) => ({
              id: one.procedureCode,
              cells: { procedure: one.procedureName, begun: one.begun, sent: one.sent, left: one.left, steps: stepsInWords(one.steps) },
            }))}
          />
        </Panel>
      )}
      {procedures.length > 0 && isSomeUntold && <p class="small quiet">{texts.leftFew}</p>}
    </>
  ),
})

function spanIn(ctx: Context, query: Readonly<Record<string, string>>): { from: string; to: string } {
  const today = vietnamDate(ctx.now)
  const real = (text: string | undefined) => (text && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null)
  return { from: real(query['tu']) ?? vietnamDate(new Date(ctx.now.getTime() - USUAL_DAYS * 86_400_000)), to: real(query['den']) ?? today }
}

/** Papers of one procedure are told together: which of them it was stands in the answer, not in a list for reading. */
function stepsInWords(steps: readonly { step: string; left: number }[]): string {
  const counts = new Map<string, number>()
  for (const { step, left } of steps) {
    const name = texts.stepNames[step] ?? texts.paperStep
    counts.set(name, (counts.get(name) ?? 0) + left)
  }
  return [...counts].map(([name, count]) => texts.stepCount(name, count)).join(', ')
}
