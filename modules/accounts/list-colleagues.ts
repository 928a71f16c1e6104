import { z } from 'zod'
import { matches } from '#platform/access'
import { operation } from '#platform/operation'
import { roles } from './roles.ts'

/** Who is at work in the office, to give work to: no phones, no sign-in names. `mayDo`: only those whose roles reach this operation. */
export const listColleagues = operation({
  name: 'accounts.list-colleagues',
  kind: 'ask',
  may: 'granted',
  summary: 'Who is at work in the office, to give work to',
  input: z.object({ mayDo: z.string().max(100).optional() }),
  output: z.array(z.object({ id: z.number(), name: z.string(), title: z.string().nullable(), field: z.string().nullable() })),
  run: async (ctx, { mayDo }) => {
    const holding = ctx.db
      .selectFrom('role_grant')
      .select('account_id')
      .where('commune_id', '=', ctx.commune.id)
      .where('role', 'in', ['', ...rolesReaching(mayDo ?? '')])
    return ctx.db
      .selectFrom('account')
      .select(['id', 'name', 'title', 'field'])
      .where('commune_id', '=', ctx.commune.id)
      .where('is_active', '=', true)
      .$if(mayDo !== undefined, (query) => query.where('id', 'in', holding))
      .orderBy('name')
      .execute()
  },
})

function rolesReaching(operationName: string): string[] {
  return Object.keys(roles).filter((role) => (roles[role] ?? []).some((pattern) => matches(pattern, operationName)))
}
