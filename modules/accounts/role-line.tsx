import { Tag } from '#ui'
import { roleWords } from './texts.vi.ts'

type Held = { role: string; hamlet: string | null; field: string | null }

/** "Chuyên môn (Hộ tịch)" as a tag for each role held. */
export function RoleTags({ grants }: { grants: readonly Held[] }) {
  return (
    <>
      {grants.map((grant) => (
        <>
          <Tag>{sayGrant(grant)}</Tag>{' '}
        </>
      ))}
    </>
  )
}

export function sayGrant({ role, hamlet, field }: Held): string {
  const name = role in roleWords ? roleWords[role as keyof typeof roleWords].name : role
  const scope = [hamlet, field].filter(Boolean).join(', ')
  return scope ? `${name} (${scope})` : name
}
