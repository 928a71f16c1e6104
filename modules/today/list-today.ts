import { z } from 'zod'
import { listCasesOfDay } from '#cases'
import { getCommune, readHolidays, sessionsOn } from '#communes'
import { listMachineAnswers, listThreadsOfDay } from '#conversations'
import { channelHealth } from '#messaging'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { getCodeUse } from '#residents'
import { caseDay } from './case-day.ts'
import { startOfDay, vietnamDay } from './day.ts'

const nothing = { rows: [], total: 0 }

const threads = listThreadsOfDay.output.shape
const cases = listCasesOfDay.output.shape

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
        ...{ late: cases.late, today: cases.today, mine: cases.mine, resident: cases.resident },
        receivedAt: z.array(z.number()),
        due: z.array(z.object({ hour: z.number(), count: z.number().int() })),
      })
      .nullable(),
    ...threads,
    machine: listMachineAnswers.output.nullable(),
    /** Sessions of the office today, `["07:30", "11:30"]`; none on a day off. */
    sessions: z.array(z.tuple([z.string(), z.string()])),
    openingInWords: z.string(),
    channels: z.object({ count: z.number().int(), alarms: z.array(z.object({ kind: z.string(), name: z.string() })) }),
  }),
  run: async (ctx, { view }) => {
    const { officeHours, openingInWords } = await ctx.call(getCommune, {})
    return {
      cases: ctx.may(listCasesOfDay) ? await caseDay(ctx, view) : null,
      ...(ctx.may(listThreadsOfDay) ? await ctx.call(listThreadsOfDay, {}) : { waiting: nothing, mine: nothing, late: 0 }),
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
