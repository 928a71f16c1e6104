import { z } from 'zod'
import { id, instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { accountsOf } from '#residents'
import { openWords } from './sealing.ts'

export const requestKind = z.enum(['correct', 'erase'])
export const requestShown = z.object({
  id,
  kind: requestKind,
  words: personal(z.string()),
  askedAt: instant,
  dueOn: z.string(),
  decidedAt: instant.nullable(),
  isGranted: z.boolean().nullable(),
  decidedByName: z.string().nullable(),
  answer: personal(z.string()).nullable(),
})
export type RequestShown = z.output<typeof requestShown>

/** What a resident has asked about their data, newest first. */
export async function ownRequests(ctx: Context, residentId: number): Promise<RequestShown[]> {
  const rows = await ctx.db
    .selectFrom('data_request')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('resident_id', 'in', (await accountsOf(ctx, residentId)).residentIds)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => showRequest(ctx, row))
}

type Row = {
  id: number
  kind: string
  words_sealed: string | null
  asked_at: Date
  due_on: string
  decided_at: Date | null
  is_granted: boolean | null
  decided_by_name: string | null
  answer: string | null
}

export function showRequest(ctx: Context, row: Row): RequestShown {
  return {
    id: row.id,
    kind: requestKind.parse(row.kind),
    words: row.words_sealed === null ? '' : openWords(ctx.keyring, row.words_sealed),
    askedAt: row.asked_at,
    dueOn: row.due_on,
    decidedAt: row.decided_at,
    isGranted: row.is_granted,
    decidedByName: row.decided_by_name,
    answer: row.answer,
  }
}
