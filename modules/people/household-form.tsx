import { type Form, type Frame, field } from '#platform/page'
import { Button, Checkbox, Field, Panel, Select } from '#ui'
import { HamletSelect } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import type { householdRole } from './person-view.ts'

type Role = (typeof householdRole.options)[number]
export type FormMember = { personId: number; fullName: string; role: Role | null }
type Household = { bookNumber: string | null; hamletId: number | null; address: string | null }

type Shown = { household: Household | null; members: readonly FormMember[]; hamlets: readonly { id: number; name: string }[]; frame: Frame }

/** The household with all its people; each with the relation to the head, and a box that lets them go. */
export function HouseholdForm({ household, members, hamlets, frame }: Shown) {
  const shown = (name: string, known: string | number | null | undefined) => (frame.refusal ? field(frame.form, name) : String(known ?? ''))
  return (
    <Panel title={texts.members} icon="users">
      <form class="people-form" method="post">
        <input type="hidden" name="act" value="save" />
        {members.map(({ personId, fullName, role }) => (
          <div class="household-member">
            <input type="hidden" name="member" value={personId} />
            <a class="household-name" href={`/office/dan-cu/${personId}`}>
              {fullName}
            </a>
            <Select
              id={`role-${personId}`}
              label={`${texts.member}: ${fullName}`}
              isLabelHidden
              name={`role-${personId}`}
              value={shown(`role-${personId}`, role ?? 'other')}
              options={(Object.keys(texts.roles) as Role[]).map((value) => ({ value, label: texts.roles[value] }))}
            />
            {members.length > 1 && <Checkbox label={texts.removeMember} name={`leave-${personId}`} />}
          </div>
        ))}
        <div class="people-fields">
          <Field label={texts.bookNumber} name="bookNumber" value={shown('bookNumber', household?.bookNumber)} maxLength={40} autoComplete="off" />
          <HamletSelect hamlets={hamlets} value={shown('hamletId', household?.hamletId)} />
          <Field label={texts.address} name="address" value={shown('address', household?.address)} maxLength={200} autoComplete="off" />
        </div>
        <Checkbox label={texts.mayMove} name="mayMove" isChecked={frame.refusal !== null && field(frame.form, 'mayMove') === 'yes'} />
        <Button>{texts.save}</Button>
      </form>
    </Panel>
  )
}

/** The posted form as `save-household` takes it. */
export function postedHousehold(form: Form) {
  const text = (name: string) => field(form, name).trim() || null
  const ids = [form['member'] ?? []].flat()
  return {
    bookNumber: text('bookNumber'),
    hamletId: text('hamletId'),
    address: text('address'),
    mayMove: field(form, 'mayMove') === 'yes',
    members: ids.filter((id) => field(form, `leave-${id}`) !== 'yes').map((personId) => ({ personId, role: field(form, `role-${personId}`) as Role })),
  }
}
