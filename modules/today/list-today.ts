import { z } from 'zod'
import { listCases } from '#cases'
import { getCommune, readHolidays, sessionsOn } from '#communes'
import { countWaiting, listConversations, listMachineAnswers } from '#conversations'
import { channelHealth } from '#messaging'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { getCodeUse } from '#residents'
import { caseDay } from './case-day.ts'
import { startOfDay, vietnamDay } from './day.ts'

const MOST_ROWS = 20
const nothing = { rows: [], total: 0, pages: 1 }

const rows = listConversations.output
const machine = listMachineAnswers.output
const caseRows = listCases.output.shape.rows
const count = z.number().int()

/** What waits for whom today: cases, late ones first; residents, longest wait first; the actor's own threads; channels that fail; what the machine did. */
export const listToday = operation({
  name: 'today.list-today',
  kind: 'ask',
  may: 'granted',
  summary: 'What is to be done today',
  input: z.object({ view: z.enum(['mine', 'all']).optional() }),
  output: z.object({
    /** Null for whoever sees no cases. */
    cases: z
      .object({
        view: z.enum(['mine', 'all']),
        late: caseRows,
        today: caseRows,
        mine: caseRows,
        resident: caseRows,
        counts: z.object({ late: count, today: count, mine: count, resident: count }),
        receivedAt: z.array(z.number()),
        due: z.array(z.object({ hour: z.number(), count })),
      })
      .nullable(),
    waiting: rows,
    mine: rows,
    late: z.number().int(),
    machine: machine.nullable(),
    /** Sessions of the office today, `["07:30", "11:30"]`; none on a day off. */
    sessions: z.array(z.tuple([z.string(), z.string()])),
    openingInWords: z.string(),
    channels: z.object({ count: z.number().int(), alarms: z.array(z.object({ kind: z.string(), name: z.string() })) }),
  }),
  run: async (ctx, { view }) => {
    const { officeHours, openingInWords } = await ctx.call(getCommune, {})
    const mayList = ctx.may(listConversations)
    const waiting = mayList ? await ctx.call(listConversations, { show: 'waiting' }) : nothing
    const mine = mayList ? await ctx.call(listConversations, { show: 'mine' }) : nothing
    return {
      cases: ctx.may(listCases) ? await caseDay(ctx, view) : null,
      waiting: { ...waiting, rows: waiting.rows.slice(0, MOST_ROWS) },
      mine: { ...mine, rows: mine.rows.slice(0, MOST_ROWS) },
      late: ctx.may(countWaiting) ? (await ctx.call(countWaiting, {})).late : 0,
      machine: ctx.may(listMachineAnswers) ? await ctx.call(listMachineAnswers, { since: startOfDay(ctx.now) }) : null,
      sessions: sessionsOn(officeHours, readHolidays(), vietnamDay(ctx.now)),
      openingInWords,
      channels: await channelsOf(ctx),
    }
  },
})

/** Whoever works in the office sees that a channel fails, or that sign-in codes run out; nothing of a resident is in it. */
async function channelsOf(ctx: Context) {
  const { accounts, alarms } = await ctx.asSystem('today').call(channelHealth, {})
  const nameOf = (accountId: number | null) => accounts.find(({ id }) => id === accountId)?.name ?? ''
  const codes = await ctx.asSystem('today').call(getCodeUse, {})
  const ofCodes = codes.isOver ? ['codes_over'] : codes.isNearLimit ? ['codes_near'] : []
  return {
    count: accounts.length,
    alarms: [...alarms.map(({ accountId, kind }) => ({ kind, name: nameOf(accountId) })), ...ofCodes.map((kind) => ({ kind, name: '' }))],
  }
}
