import { z } from 'zod'
import { type Actor, fieldsOf, grantsFor, hamletsOf } from '#platform/access'
import { operation } from '#platform/operation'
import { roles } from './roles.ts'

/**
 * Who is at work in the office, to give work to: no phones but that of the office they give residents, no sign-in names. `mayDo`: only those whose roles reach this operation, with the
 * hamlets and fields they are confined to for it (null: none).
 */
export const listColleagues = operation({
  name: 'accounts.list-colleagues',
  kind: 'ask',
  may: 'granted',
  summary: 'Who is at work in the office, to give work to',
  input: z.object({ mayDo: z.string().max(100).optional() }),
  output: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      title: z.string().nullable(),
      field: z.string().nullable(),
      workPhone: z.string().nullable(),
      hamletIds: z.array(z.number()).nullable(),
      fields: z.array(z.string()).nullable(),
    }),
  ),
  run: async (ctx, { mayDo = '' }) => {
    const accounts = await ctx.db
      .selectFrom('account')
      .select(['id', 'name', 'title', 'field', 'work_phone as workPhone'])
      .where('commune_id', '=', ctx.commune.id)
      .where('is_active', '=', true)
      .orderBy('name')
      .execute()
    if (mayDo === '') return accounts.map((account) => ({ ...account, hamletIds: null, fields: null }))
    const held = await ctx.db.selectFrom('role_grant').select(['account_id', 'role', 'hamlet_id', 'field']).where('commune_id', '=', ctx.commune.id).execute()
    const byAccount = Map.groupBy(held, ({ account_id }) => account_id)
    return accounts.flatMap((account) => {
      const grants = (byAccount.get(account.id) ?? []).map(({ role, hamlet_id: hamletId, field }) => ({ role, hamletId, field }))
      const actor: Actor = { kind: 'staff', accountId: account.id, sessionId: 0, name: account.name, grants }
      if (grantsFor(roles, actor, mayDo).length === 0) return []
      return [{ ...account, hamletIds: copied(hamletsOf(roles, actor, mayDo)), fields: copied(fieldsOf(roles, actor, mayDo)) }]
    })
  },
})

function copied<T>(list: readonly T[] | null): T[] | null {
  return list && [...list]
}
