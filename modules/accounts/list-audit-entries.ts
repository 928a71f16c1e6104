import { z } from 'zod'
import { day, id, page } from '#platform/columns'
import { operation } from '#platform/operation'

const PAGE_SIZE = 50

const entry = z.object({
  seq: z.number(),
  at: z.date(),
  actorKind: z.string(),
  actorName: z.string(),
  action: z.string(),
  subject: z.string(),
  why: z.string().nullable(),
  input: z.string(),
})

/** The commune's audit trail, newest first; itself on record. `action` is a name, or a module with its dot (`accounts.`); days are Vietnam's. */
export const listAuditEntries = operation({
  name: 'accounts.list-audit-entries',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'The audit trail, newest first, by person, action, subject and days',
  input: z.object({
    accountId: id.optional(),
    action: z.string().trim().max(80).optional(),
    subject: z.string().trim().max(80).optional(),
    from: day.optional(),
    to: day.optional(),
    page,
  }),
  output: z.object({ entries: z.array(entry), page: z.number(), pages: z.number() }),
  run: async (ctx, { accountId, action, subject, from, to, page }) => {
    const chosen = ctx.db
      .selectFrom('audit_entry')
      .where('commune_id', '=', ctx.commune.id)
      .$if(accountId !== undefined, (some) => some.where('actor_id', '=', accountId ?? 0))
      .$if(Boolean(action), (some) =>
        some.where(({ eb, and }) =>
          action?.endsWith('.') ? and([eb('action', '>=', action), eb('action', '<', `${action}\u{10ffff}`)]) : eb('action', '=', action ?? ''),
        ),
      )
      .$if(Boolean(subject), (some) => some.where('subject', '=', subject ?? ''))
      .$if(from !== undefined, (some) => some.where('at', '>=', startOfDay(from ?? '')))
      .$if(to !== undefined, (some) => some.where('at', '<', new Date(startOfDay(to ?? '').getTime() + 86_400_000)))
    const { count } = await chosen.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
    const rows = await chosen
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute()
    const entries = rows.map((row) => ({
      seq: Number(row.seq),
      at: row.at,
      actorKind: row.actor_kind,
      actorName: row.actor_name,
      action: row.action,
      subject: row.subject,
      why: row.why,
      input: JSON.stringify(row.input),
    }))
    return { entries, page, pages: Math.max(1, Math.ceil(Number(count) / PAGE_SIZE)) }
  },
})

function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00+07:00`)
}
