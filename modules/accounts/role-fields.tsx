import { Field, Select } from '#ui'
import { type RoleName, roleNames } from './roles.ts'
import { roleWords, texts } from './texts.vi.ts'

type Hamlet = { id: number; name: string }

/** The three fields that name one role: which, for which hamlet, for which field of work. */
export function RoleFields({ hamlets, value }: { hamlets: readonly Hamlet[]; value: { role: string; hamletId: string; field: string } }) {
  return (
    <>
      <Select
        label={texts.account.role}
        name="role"
        value={value.role}
        options={roleNames.map((role: RoleName) => ({ value: role, label: `${roleWords[role].name} – ${roleWords[role].about}` }))}
      />
      <Select
        label={texts.account.hamlet}
        hint={texts.account.hamletHint}
        name="hamletId"
        value={value.hamletId}
        empty={texts.account.everywhere}
        options={hamlets.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Field label={texts.account.field} hint={texts.account.fieldHint} name="field" value={value.field} isRequired={false} />
    </>
  )
}
