import { sql } from 'kysely'
import { z } from 'zod'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { listConversations } from './list-conversations.ts'

const MOST_ROWS = 8
const MOST_HOURS = 200

/** What residents wrote and the machine answered since an instant: counts, the newest answers, and when messages came. */
export const listMachineAnswers = operation({
  name: 'conversations.list-machine-answers',
  kind: 'ask',
  may: 'granted',
  summary: 'What the machine answered lately',
  input: z.object({ since: z.coerce.date() }),
  output: z.object({
    answered: z.number().int(),
    handed: z.number().int(),
    rows: z.array(z.object({ conversationId: id, question: personal(z.string()), sourceName: z.string(), at: z.date() })),
    receivedAt: z.array(z.date()),
  }),
  run: async (ctx, { since }) => {
    const { received, ...counts } = await reachable(ctx, since)
      .where('e.kind', 'in', ['resident', 'machine', 'act'])
      .select([
        sql<number>`count(*) filter (where e.kind = 'machine')::int`.as('answered'),
        sql<number>`count(*) filter (where e.act = 'handed')::int`.as('handed'),
        sql<Date[] | null>`(array_agg(e.at order by e.at) filter (where e.kind = 'resident'))[:${sql.lit(MOST_HOURS)}]`.as('received'),
      ])
      .executeTakeFirstOrThrow()
    if (counts.answered === 0) return { ...counts, receivedAt: received ?? [], rows: [] }
    const rows = await reachable(ctx, since)
      .select(['e.conversation_id', 'e.source_name', 'e.at', 'c.last_words'])
      .where('e.kind', '=', 'machine')
      .where('e.source_name', 'is not', null)
      .orderBy('e.at', 'desc')
      .limit(MOST_ROWS)
      .execute()
    return {
      ...counts,
      receivedAt: received ?? [],
      rows: rows.map((row) => ({ conversationId: row.conversation_id, question: row.last_words, sourceName: row.source_name ?? '', at: row.at })),
    }
  },
})

function reachable(ctx: Context, since: Date) {
  const hamlets = ctx.hamletsFor(listConversations)
  return ctx.db
    .selectFrom('conversation_entry as e')
    .innerJoin('conversation as c', 'c.id', 'e.conversation_id')
    .where('e.commune_id', '=', ctx.commune.id)
    .where('e.at', '>=', since)
    .$if(hamlets !== null, (query) => query.where('c.hamlet_id', 'in', [0, ...(hamlets ?? [])]))
}
