import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import type { FormMember } from './household-form.tsx'
import { requirePerson } from './person-row.ts'
import { requireId } from './require-id.ts'
import { saveHousehold } from './save-household.ts'

/** Somebody chosen to join (`?nguoi=`), unless they are of the household already. */
export async function newcomer(
  ctx: Context,
  { query }: PageRequest,
  members: readonly { personId: number }[],
  role: FormMember['role'] = 'other',
): Promise<FormMember[]> {
  if (!query['nguoi']) return []
  const { id, full_name } = await requirePerson(ctx, requireId(query['nguoi']), saveHousehold)
  return members.some(({ personId }) => personId === id) ? [] : [{ personId: id, fullName: full_name, role }]
}
