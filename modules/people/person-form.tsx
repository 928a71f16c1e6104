import type { Form, Frame } from '#platform/page'
import { field } from '#platform/page'
import { Button, Checkbox, Field, Panel, Select } from '#ui'
import { HamletSelect } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import type { PersonView } from './person-view.ts'

type Hamlets = readonly { id: number; name: string }[]

/** The fields of a person; after a refusal with what was typed. Numbers already written are never filled in: left empty they stay. */
export function PersonForm({ person, hamlets, frame }: { person: PersonView | null; hamlets: Hamlets; frame: Frame }) {
  const isAgain = frame.refusal !== null
  const shown = (name: string, known: string | number | null | undefined) => (isAgain ? field(frame.form, name) : String(known ?? ''))
  return (
    <Panel>
      <form class="people-form" method="post">
        <div class="people-fields">
          <Field label={texts.fullName} name="fullName" value={shown('fullName', person?.fullName)} isRequired maxLength={120} autoComplete="off" />
          <Select
            label={texts.sex}
            name="sex"
            value={shown('sex', person?.sex)}
            empty={texts.sexUnknown}
            options={[
              { value: 'female', label: texts.sexes.female },
              { value: 'male', label: texts.sexes.male },
            ]}
          />
          <Field label={texts.birthDate} name="birthDate" type="date" value={shown('birthDate', person?.birthDate)} />
          <Field
            label={texts.birthYear}
            name="birthYear"
            inputMode="numeric"
            letters={4}
            maxLength={4}
            value={shown('birthYear', person?.birthDate ? '' : person?.birthYear)}
          />
          <Field
            label={texts.identity}
            hint={person?.maskedIdentity ? texts.keepNumber(person.maskedIdentity) : texts.identityHint}
            name="identityNumber"
            inputMode="numeric"
            maxLength={20}
            value={shown('identityNumber', '')}
            autoComplete="off"
          />
          <Field
            label={texts.phone}
            hint={person?.maskedPhone ? texts.keepNumber(person.maskedPhone) : texts.phoneHint}
            name="phone"
            type="tel"
            maxLength={20}
            value={shown('phone', '')}
            autoComplete="off"
          />
          {person?.maskedIdentity && <Checkbox label={texts.clearIdentity} name="clearIdentity" />}
          {person?.maskedPhone && <Checkbox label={texts.clearPhone} name="clearPhone" />}
          <HamletSelect hamlets={hamlets} value={shown('hamletId', person?.hamletId)} />
          <Field label={texts.address} name="address" value={shown('address', person?.address)} maxLength={200} autoComplete="off" />
        </div>
        {person && <Corrections person={person} shown={shown} />}
        <Button>{texts.save}</Button>
      </form>
    </Panel>
  )
}

function Corrections({ person, shown }: { person: PersonView; shown: (name: string, known: string | null) => string }) {
  return (
    <div class="people-fields">
      <Field label={texts.movedAwayOn} name="movedAwayOn" type="date" value={shown('movedAwayOn', person.movedAwayOn)} />
      <Field label={texts.diedOn} name="diedOn" type="date" value={shown('diedOn', person.diedOn)} />
      <Field label={texts.editReason} hint={texts.editReasonHint} name="reason" value={shown('reason', '')} maxLength={200} isRequired={false} />
    </div>
  )
}

/** The posted fields as an operation takes them: an empty number stays as it is, unless it was ticked to be cleared. */
export function postedPerson(form: Form) {
  const text = (name: string) => field(form, name).trim() || null
  const number = (name: string, clear: string) => {
    if (field(form, clear) === 'yes') return { [name]: null }
    return text(name) === null ? {} : { [name]: text(name) }
  }
  return {
    fullName: field(form, 'fullName'),
    sex: text('sex') as 'male' | 'female' | null,
    birthDate: text('birthDate'),
    birthYear: text('birthYear'),
    ...number('identityNumber', 'clearIdentity'),
    ...number('phone', 'clearPhone'),
    hamletId: text('hamletId'),
    address: text('address'),
    movedAwayOn: text('movedAwayOn'),
    diedOn: text('diedOn'),
    ...(text('reason') ? { reason: field(form, 'reason') } : {}),
  }
}
