import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context'

const grantView = z.object({ role: z.string(), hamletId: z.number().nullable(), hamlet: z.string().nullable(), field: z.string().nullable() })

/** An account as the staff list shows it. */
export const accountView = z.object({
  id: z.number(),
  login: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  field: z.string().nullable(),
  isActive: z.boolean(),
  /** Has set a password with its link. */
  isActivated: z.boolean(),
  hasCodeApp: z.boolean(),
  passkeys: z.number(),
  leftAt: z.date().nullable(),
  lastSeenAt: z.date().nullable(),
  grants: z.array(grantView),
})

/** The commune's accounts, or one of them, with roles and when they were last here. */
export async function viewAccounts(ctx: Context, accountId?: number): Promise<z.input<typeof accountView>[]> {
  const rows = await ctx.db
    .selectFrom('account as a')
    .select(['a.id', 'a.login', 'a.name', 'a.title', 'a.field', 'a.is_active', 'a.left_at'])
    .select([
      sql<boolean>`a.password_hash is not null`.as('is_activated'),
      sql<boolean>`a.totp_sealed is not null`.as('has_code_app'),
      sql<number>`(select count(*)::int from passkey p where p.commune_id = a.commune_id and p.account_id = a.id)`.as('passkeys'),
      sql<Date | null>`(select max(s.last_seen_at) from session s where s.commune_id = a.commune_id and s.account_id = a.id)`.as('last_seen_at'),
      sql<
        z.input<typeof grantView>[]
      >`coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'hamletId', g.hamlet_id, 'hamlet', h.name, 'field', g.field) order by g.id)
        from role_grant g left join hamlet h on h.commune_id = g.commune_id and h.id = g.hamlet_id
        where g.commune_id = a.commune_id and g.account_id = a.id), '[]')`.as('grants'),
    ])
    .where('a.commune_id', '=', ctx.commune.id)
    .$if(accountId !== undefined, (narrowed) => narrowed.where('a.id', '=', accountId ?? 0))
    .orderBy('a.is_active', 'desc')
    .orderBy('a.name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name,
    title: row.title,
    field: row.field,
    isActive: row.is_active,
    isActivated: row.is_activated,
    hasCodeApp: row.has_code_app,
    passkeys: row.passkeys,
    leftAt: row.left_at,
    lastSeenAt: row.last_seen_at,
    grants: row.grants,
  }))
}
