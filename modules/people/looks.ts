import { sql } from 'kysely'
import { z } from 'zod'
import { instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'

/** One act on somebody's record, as the person it is about may read it. */
export const look = z.object({
  at: instant,
  /** Staff by name and title; the person's own acts and the program's are told apart by kind. */
  byKind: z.enum(['staff', 'resident', 'system', 'anyone']),
  byName: z.string(),
  byTitle: z.string().nullable(),
  action: z.string(),
  words: z.string(),
  reason: personal(z.string()).nullable(),
})
export type Look = z.output<typeof look>

const DAY_MS = 86_400_000

/** The same act by the same person for the same reason, one after another, as one line with how often; the newest time stands. */
export function gatherLooks(looks: readonly Look[]): (Look & { times: number })[] {
  const gathered: (Look & { times: number })[] = []
  for (const one of looks) {
    const last = gathered.at(-1)
    const isSame = last && [last.byKind, last.byName, last.action, last.reason].join('\n') === [one.byKind, one.byName, one.action, one.reason].join('\n')
    if (isSame && last.at.getTime() - one.at.getTime() < DAY_MS) last.times += 1
    else gathered.push({ ...one, times: 1 })
  }
  return gathered
}

/** The trail of the given subjects (`person:12`, `case:7` with its files), newest first: who, when, which act in words, with which reason. */
export async function looksAt(ctx: Context, subjects: readonly string[], { limit, offset = 0 }: { limit: number; offset?: number }): Promise<Look[]> {
  if (subjects.length === 0) return []
  const rows = await ctx.db
    .selectFrom('audit_entry as e')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'e.actor_id').on('e.actor_kind', '=', 'staff'))
    .select(['e.at', 'e.actor_kind', 'e.actor_name', 'e.action', 'e.why', 'a.title'])
    .where('e.commune_id', '=', ctx.commune.id)
    .where(sql<string>`split_part(e.subject, ' ', 1)`, 'in', subjects)
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    at: row.at,
    byKind: look.shape.byKind.parse(row.actor_kind),
    byName: row.actor_name,
    byTitle: row.title,
    action: row.action,
    words: ctx.actWords[row.action] ?? row.action,
    reason: row.why,
  }))
}
