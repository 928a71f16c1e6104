import { type Form, type Frame, field } from '#platform/page'
import { Button, Checkbox, Field, Panel, Select } from '#ui'
import { type OrganisationView, organisationKind } from './organisation-view.ts'
import { HamletSelect } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'

type Shown = { organisation: OrganisationView | null; hamlets: readonly { id: number; name: string }[]; frame: Frame }

/** The fields of an organisation; after a refusal with what was typed. */
export function OrganisationForm({ organisation, hamlets, frame }: Shown) {
  const shown = (name: string, known: string | number | null | undefined) => (frame.refusal ? field(frame.form, name) : String(known ?? ''))
  return (
    <Panel title={texts.about} icon="building">
      <form class="people-form" method="post">
        <input type="hidden" name="act" value="save" />
        <div class="people-fields">
          <Field label={texts.organisationName} name="name" value={shown('name', organisation?.name)} isRequired maxLength={200} autoComplete="off" />
          <Select
            label={texts.kind}
            name="kind"
            value={shown('kind', organisation?.kind ?? 'household_business')}
            options={organisationKind.options.map((value) => ({ value, label: texts.kinds[value] }))}
          />
          <Field label={texts.taxCode} hint={texts.taxHint} name="taxCode" value={shown('taxCode', organisation?.taxCode)} maxLength={20} autoComplete="off" />
          <HamletSelect hamlets={hamlets} value={shown('hamletId', organisation?.hamletId)} />
          <Field label={texts.address} name="address" value={shown('address', organisation?.address)} maxLength={200} autoComplete="off" />
        </div>
        {organisation && <Checkbox label={texts.closeOrganisation} name="isClosed" isChecked={organisation.isClosed} />}
        <Button>{texts.save}</Button>
      </form>
    </Panel>
  )
}

/** The posted form as `save-organisation` takes it. */
export function postedOrganisation(form: Form) {
  const text = (name: string) => field(form, name).trim() || null
  return {
    name: field(form, 'name'),
    kind: field(form, 'kind') as OrganisationView['kind'],
    taxCode: text('taxCode'),
    hamletId: text('hamletId'),
    address: text('address'),
    isClosed: field(form, 'isClosed') === 'yes',
  }
}
