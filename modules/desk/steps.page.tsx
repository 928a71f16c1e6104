import { listSteps, saveSteps } from '#cases'
import type { Context } from '#platform/context'
import { type Form, field, type PageRequest, page } from '#platform/page'
import { listProcedures } from '#procedures'
import { Button, Field, Notice, PageHead, Panel, Select } from '#ui'
import { stepTexts as texts } from './office-texts.vi.ts'

const PATH = '/office/ho-so/cac-khau'
const SPARE_ROWS = 3

/** The steps each kind of case goes through inside the office, with their hours. */
export const stepsPage = page({
  path: PATH,
  may: listSteps,
  shell: 'office',
  title: () => texts.title,
  load: async (ctx: Context, { query }: PageRequest) => {
    const { procedures } = await ctx.call(listProcedures, { onlyCore: true })
    const code = procedures.find((one) => one.code === query['thu-tuc'])?.code ?? ''
    return { procedures, code, steps: (await ctx.call(listSteps, code ? { procedureCode: code } : {})).steps, maySave: ctx.may(saveSteps) }
  },
  act: async (ctx, { form, query }) => {
    const code = query['thu-tuc'] ?? ''
    await ctx.call(saveSteps, { procedureCode: code || null, steps: field(form, 'act') === 'usual' ? [] : stepsIn(form) })
    return { redirect: `${PATH}?${new URLSearchParams({ ...(code ? { 'thu-tuc': code } : {}), xong: '1' })}` }
  },
  view: ({ procedures, code, steps, maySave }, frame) => {
    const rows = [...steps, ...Array.from({ length: maySave ? SPARE_ROWS : 0 }, () => ({ name: '', workingHours: 0 }))]
    const here = code ? `${PATH}?${new URLSearchParams({ 'thu-tuc': code })}` : PATH
    return (
      <>
        <PageHead title={texts.title} text={texts.lead} />
        {frame.refusal && (
          <Notice tone="alarm" icon="circle-alert" role="alert">
            {frame.refusal.text}
          </Notice>
        )}
        {frame.request.query['xong'] && !frame.refusal && (
          <Notice tone="done" icon="circle-check" role="status">
            {texts.done}
          </Notice>
        )}
        <form class="office-filter" method="get" action={PATH}>
          <Select label={texts.which} name="thu-tuc" value={code} empty={texts.all} options={procedures.map((one) => ({ value: one.code, label: one.name }))} />
          <Button kind="secondary">{texts.show}</Button>
        </form>
        <Panel title={procedures.find((one) => one.code === code)?.name ?? texts.all} icon="route">
          <form class="step-form" method="post" action={here}>
            <p class="quiet">{maySave ? `${texts.hoursHint} ${texts.empty}` : texts.readOnly}</p>
            {rows.map((step, index) => (
              <div class="step-line">
                <Field
                  label={texts.name(index + 1)}
                  name={`name-${index}`}
                  value={field(frame.form, `name-${index}`) || step.name}
                  maxLength={100}
                  isDisabled={!maySave}
                />
                <Field
                  label={texts.hours}
                  name={`hours-${index}`}
                  type="number"
                  min="0"
                  max="2000"
                  letters={5}
                  value={field(frame.form, `hours-${index}`) || String(step.workingHours)}
                  isDisabled={!maySave}
                />
              </div>
            ))}
            {maySave && (
              <div class="actions">
                <Button>{texts.save}</Button>
                <Button kind="secondary" name="act" value="usual">
                  {texts.usual}
                </Button>
              </div>
            )}
          </form>
        </Panel>
      </>
    )
  },
})

function stepsIn(form: Form): { name: string; workingHours: string }[] {
  return Object.keys(form)
    .filter((name) => /^name-\d{1,2}$/.test(name))
    .map((name) => ({ name: field(form, name).trim(), workingHours: field(form, name.replace('name', 'hours')) || '0' }))
    .filter(({ name }) => name !== '')
}
