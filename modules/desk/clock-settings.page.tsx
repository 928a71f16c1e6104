import { editClockSettings, getClockSettings } from '#cases'
import { field, page } from '#platform/page'
import { BackLink, Button, Checkbox, Notice, PageHead, Panel, Radios } from '#ui'
import { clockTexts as texts } from './office-texts.vi.ts'

const PATH = '/office/ho-so/cach-tinh-han'

/** How the commune counts time where the law leaves it open; cases already received keep the way of their day. */
export const clockSettingsPage = page({
  path: PATH,
  may: getClockSettings,
  shell: 'office',
  title: () => texts.title,
  load: async (ctx) => ({ settings: await ctx.call(getClockSettings, {}), maySave: ctx.may(editClockSettings) }),
  act: async (ctx, { form }) => {
    await ctx.call(editClockSettings, {
      firstDayCounts: field(form, 'firstDayCounts') === 'yes',
      calendarDaysRoll: field(form, 'calendarDaysRoll') === 'yes',
      dueAt: field(form, 'dueAt') === 'hour_of_receipt' ? 'hour_of_receipt' : 'end_of_office',
    })
    return { redirect: `${PATH}?xong=1` }
  },
  view: ({ settings, maySave }, frame) => (
    <>
      <PageHead above={<BackLink href="/office/ho-so">{texts.back}</BackLink>} title={texts.title} text={texts.lead} />
      {frame.request.query['xong'] && !frame.refusal && (
        <Notice tone="done" icon="circle-check" role="status">
          {texts.done}
        </Notice>
      )}
      <Panel title={texts.counting} icon="scale">
        <form class="act-form" method="post" action={PATH}>
          <Checkbox label={texts.firstDay} hint={texts.firstDayHint} name="firstDayCounts" isChecked={settings.firstDayCounts} />
          <Checkbox label={texts.roll} hint={texts.rollHint} name="calendarDaysRoll" isChecked={settings.calendarDaysRoll} />
          <Radios
            legend={texts.dueAt}
            name="dueAt"
            value={settings.dueAt}
            options={[
              { value: 'end_of_office', label: texts.endOfOffice },
              { value: 'hour_of_receipt', label: texts.hourOfReceipt },
            ]}
          />
          {maySave ? <Button>{texts.save}</Button> : <p class="quiet">{texts.readOnly}</p>}
        </form>
      </Panel>
    </>
  ),
})
