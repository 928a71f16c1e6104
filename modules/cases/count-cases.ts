import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '#platform/operation'
import { inGroup, reachableCases } from './case-query.ts'
import { hasNobody, readColleagues } from './colleagues.ts'
import { standsInFor } from './stands-in-for.ts'

const count = z.number().int()

const NAME = 'cases.count-cases'

/** How many cases each list holds, for the actor's day; those of whom one stands in for are one's own. */
export const countCases = operation({
  name: NAME,
  kind: 'ask',
  may: 'granted',
  summary: 'How many cases are late, due today, wait for me, for a resident, for anybody',
  input: z.object({}),
  output: z.object({ late: count, today: count, waitingMe: count, lateMine: count, waitingResident: count, unassigned: count, called: count, open: count }),
  run: async (ctx) => {
    const mine = await standsInFor(ctx)
    const colleagues = await readColleagues(ctx)
    const isMine = sql`assigned_account_id in (${sql.join([0, ...mine])})`
    const counted = (rule: ReturnType<typeof inGroup>) => sql<number>`count(*) filter (where ${rule})::int`
    const of = (group: Parameters<typeof inGroup>[0]) => inGroup(group, ctx.now)
    // Asked by itself: a call may be owed on a closed case too, and the index of open ones then could not answer the rest alone.
    const { called } = await reachableCases(ctx, { name: NAME }).where(of('called')).select(sql<number>`count(*)::int`.as('called')).executeTakeFirstOrThrow()
    const counts = await reachableCases(ctx, { name: NAME })
      .where('closed_at', 'is', null)
      .select([
        counted(of('late')).as('late'),
        counted(of('today')).as('today'),
        counted(sql`${of('waiting_me')} and ${isMine}`).as('waitingMe'),
        counted(sql`${of('late')} and ${isMine}`).as('lateMine'),
        counted(of('waiting_resident')).as('waitingResident'),
        counted(sql`${of('open')} and ${hasNobody(colleagues)}`).as('unassigned'),
        counted(of('open')).as('open'),
      ])
      .executeTakeFirstOrThrow()
    return { ...counts, called }
  },
})
