import type { Context } from '#platform/context'
import { type Form, type Frame, field, type Posted, page, type Redirect } from '#platform/page'
import { listProcedures } from '#procedures'
import { BackLink, Button, Checkboxes, DateField, Field, Notice, PageHead, Radios, readDateField } from '#ui'
import { offerAuthorisation } from './offer-authorisation.ts'
import { requireOwnPerson } from './own-person.ts'
import { ownTexts as texts } from './own-texts.vi.ts'
import { Told } from './page-parts.tsx'
import { OWN_AUTHORISATIONS_PATH, OFFER_PATH as PATH } from './paths.ts'
import { refuse } from './refusals.ts'

type Data = { procedures: { code: string; name: string }[] }

/** A resident lets somebody act for them: by number and phone, in everything or in what they choose, until a day. */
export const offerAuthorisationPage = page<Data>({
  path: PATH,
  may: 'resident',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.offerTitle,
  load: async (ctx) => {
    await requireOwnPerson(ctx)
    const { procedures } = await ctx.call(listProcedures, {})
    return { procedures: procedures.filter(({ intakeMode }) => intakeMode !== 'guide').map(({ code, name }) => ({ code, name })) }
  },
  act,
  view: ({ procedures }, frame) => (
    <>
      <BackLink href={OWN_AUTHORISATIONS_PATH}>{texts.title}</BackLink>
      <PageHead title={texts.offerTitle} text={texts.offerLead} />
      {!frame.refusal && frame.request.query['loi'] === 'khong-khop' && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {texts.missed}
        </Notice>
      )}
      <Told frame={frame} />
      <OfferForm procedures={procedures} frame={frame} />
    </>
  ),
})

async function act(ctx: Context, { form }: Posted): Promise<Redirect> {
  const procedureCodes = field(form, 'which') === 'some' ? listed(form, 'procedure') : []
  if (field(form, 'which') === 'some' && procedureCodes.length === 0) return refuse('people.procedure_needed')
  const { parts, date: endsOn } = readDateField(form, 'endsOn')
  if (endsOn === null && Object.values(parts).some((part) => part !== '')) return refuse('people.end_day_not_right')
  const { authorisationId } = await ctx.call(offerAuthorisation, {
    identityNumber: field(form, 'identityNumber'),
    phone: field(form, 'phone'),
    basis: field(form, 'basis') === 'written' ? 'written' : 'relative',
    procedureCodes,
    ...(endsOn ? { endsOn } : {}),
  })
  return { redirect: authorisationId === null ? `${PATH}?loi=khong-khop` : `${OWN_AUTHORISATIONS_PATH}?xong=cho` }
}

function listed(form: Form, name: string): string[] {
  const given = form[name]
  return given === undefined ? [] : typeof given === 'string' ? [given] : [...given]
}

/** The number is never put back into the page. */
function OfferForm({ procedures, frame }: Data & { frame: Frame }) {
  const typed = (name: string) => field(frame.form, name)
  return (
    <form class="stack" method="post" action={PATH} autocomplete="off">
      <Field label={texts.number} hint={texts.numberHint} name="identityNumber" inputMode="numeric" autoComplete="off" maxLength={20} letters={14} isRequired />
      <Field
        label={texts.phone}
        hint={texts.phoneHint}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        maxLength={20}
        letters={14}
        isRequired
        value={typed('phone')}
      />
      <Radios
        legend={texts.basis}
        name="basis"
        value={typed('basis') || 'relative'}
        isRequired
        options={(['relative', 'written'] as const).map((value) => ({ value, label: texts.bases[value] }))}
      />
      <Radios
        legend={texts.which}
        name="which"
        value={typed('which') || 'all'}
        isRequired
        options={[
          { value: 'all', label: texts.all },
          { value: 'some', label: texts.some },
        ]}
      />
      <details class="more" open={typed('which') === 'some'}>
        <summary>{texts.choose}</summary>
        <Checkboxes
          legend={texts.choose}
          isLegendHidden
          name="procedure"
          values={listed(frame.form, 'procedure')}
          options={procedures.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </details>
      <DateField legend={texts.until} hint={texts.untilHint} name="endsOn" value={readDateField(frame.form, 'endsOn').parts} />
      <Button icon="check">{texts.give}</Button>
    </form>
  )
}
