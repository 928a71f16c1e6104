import type { Context } from '#platform/context'
import { type Frame, field, type Posted, page, type Redirect } from '#platform/page'
import { Facts, Notice, PageHead, Panel } from '#ui'
import { addHamlet } from './add-hamlet.ts'
import { closeHamlet } from './close-hamlet.ts'
import { editHamlet } from './edit-hamlet.ts'
import { editSettings } from './edit-settings.ts'
import { getCommune } from './get-commune.ts'
import { listHamlets } from './list-hamlets.ts'
import { Hamlets, SETTINGS_PATH, SettingsForm } from './settings-forms.tsx'
import { hoursFrom } from './settings-hours.ts'
import { texts } from './texts.vi.ts'

/** What the commune says of itself: contact, office hours, hamlets. */
export const settingsPage = page({
  path: SETTINGS_PATH,
  may: editSettings,
  shell: 'office',
  title: () => texts.settingsTitle,
  load: async (ctx, { query }) => {
    const hamlets = await ctx.call(listHamlets, {})
    return { card: await ctx.call(getCommune, {}), hamlets, open: hamlets.find(({ id }) => String(id) === query['khu']) }
  },
  act,
  view: ({ card, hamlets, open }, frame) => (
    <>
      <PageHead title={texts.settingsTitle} text={texts.settingsLead} />
      <Told frame={frame} />
      <Panel title={texts.unitTitle} icon="landmark">
        <Facts
          facts={[
            { question: texts.unitFact, answer: [card.name, card.province].filter(Boolean).join(', '), icon: 'map-pin' },
            { question: texts.unitCodeFact, answer: card.unitCode ?? '–', icon: 'hash' },
            { question: texts.kindFact, answer: texts.kinds[card.kind], icon: 'tag' },
            { question: texts.nowFact, answer: card.openingInWords, note: texts.timezone, icon: 'clock' },
          ]}
        />
      </Panel>
      <SettingsForm card={card} form={frame.refusal ? frame.form : {}} />
      <Hamlets hamlets={hamlets} open={open} typed={frame.refusal ? field(frame.form, 'newHamlet') : ''} />
    </>
  ),
})

async function act(ctx: Context, { form }: Posted): Promise<Redirect> {
  const optional = (name: string) => field(form, name).trim() || null
  switch (field(form, 'act')) {
    case 'add-hamlet':
      await ctx.call(addHamlet, { name: field(form, 'newHamlet') })
      break
    case 'edit-hamlet':
      await ctx.call(editHamlet, { hamletId: field(form, 'hamletId'), name: field(form, 'name'), position: field(form, 'position') })
      break
    case 'close-hamlet':
      await ctx.call(closeHamlet, { hamletId: field(form, 'hamletId'), reason: field(form, 'reason') })
      break
    default:
      await ctx.call(editSettings, {
        phone: optional('phone'),
        emergencyPhone: optional('emergencyPhone'),
        address: optional('address'),
        agencyCode: optional('agencyCode'),
        officeHours: hoursFrom(form),
      })
  }
  return { redirect: `${SETTINGS_PATH}?xong=1` }
}

function Told({ frame }: { frame: Frame }) {
  if (frame.refusal) {
    return (
      <Notice tone="alarm" icon="circle-alert" role="alert">
        {frame.refusal.text}
      </Notice>
    )
  }
  return frame.request.query['xong'] ? (
    <Notice tone="done" icon="circle-check" role="status">
      {texts.saved}
    </Notice>
  ) : null
}
