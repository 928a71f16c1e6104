import { z } from 'zod'
import { actionsOf, type CaseRow, getCaseRow } from '#cases'
import { getCommune, readHolidays } from '#communes'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { dayWords, vietnamDay } from './day-words.ts'
import { queueForCase } from './queue-for-case.ts'
import { missingPapers, type Told } from './told-act.ts'
import { compose } from './words-to-resident.ts'
import { isWorkingDay, type WorkingDays, workingDaysUntil } from './working-days.ts'

const BEFORE_ANSWER = 2
const AFTER_RESULT = 5
const holidays = readHolidays()

/**
 * On a working day, reminds once each whoever has two working days left to send papers that were asked for on an earlier day, and whoever's
 * result has waited five working days. Answers how many were reminded now.
 */
export const remindResidents = operation({
  name: 'case-messages.remind-residents',
  kind: 'do',
  may: 'system',
  summary: 'Remind residents of papers to send and results to collect',
  input: z.object({ siteAddress: z.string().default('') }),
  output: z.object({ reminded: z.number().int() }),
  run: async (ctx, { siteAddress }) => {
    const { officeHours: hours } = await ctx.call(getCommune, {})
    const calendar = { hours, holidays }
    const today = vietnamDay(ctx.now)
    if (!isWorkingDay(calendar, today)) return { reminded: 0 }
    let reminded = 0
    for (const caseId of await waitingCases(ctx)) if (await remind(ctx, caseId, { calendar, today, siteAddress })) reminded++
    return { reminded }
  },
})

type Morning = { calendar: WorkingDays; today: string; siteAddress: string }

/** Cases that wait for their resident and whom a message may reach. */
async function waitingCases(ctx: Context): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('case_record')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where('state', 'in', ['awaiting_supplement', 'finished'])
    .where('contact_id', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

async function remind(ctx: Context, caseId: number, { calendar, today, siteAddress }: Morning): Promise<boolean> {
  const row = await getCaseRow(ctx, caseId, remindResidents)
  const actions = await actionsOf(ctx, caseId)
  const due = await reminderOf(ctx, row, actions, calendar, today)
  if (!due || (await isToldBefore(ctx, due.key))) return false
  return (await queueForCase(ctx, row, await compose(ctx, row, actions, due.told, siteAddress), due.key)) !== null
}

type Due = { told: Told; key: string }

async function reminderOf(
  ctx: Context,
  row: CaseRow,
  actions: Awaited<ReturnType<typeof actionsOf>>,
  calendar: WorkingDays,
  today: string,
): Promise<Due | null> {
  if (row.state === 'finished') {
    const done = actions.findLast((one) => one.kind === 'finished')
    if (!done || workingDaysUntil(calendar, vietnamDay(done.at), today) < AFTER_RESULT) return null
    return { told: { code: 'case-remind-result', data: { tu_ngay: dayWords(vietnamDay(done.at)) } }, key: `case:${row.id}:${done.id}:remind` }
  }
  const asked = actions.findLast((one) => one.kind === 'supplement_asked')
  if (asked?.kind !== 'supplement_asked' || vietnamDay(asked.at) >= today || asked.details.answerBy < today) return null
  if (workingDaysUntil(calendar, today, asked.details.answerBy) > BEFORE_ANSWER) return null
  return { told: { code: 'case-remind-supplement', ...(await missingPapers(ctx, row, asked.details)) }, key: `case:${row.id}:${asked.id}:remind` }
}

async function isToldBefore(ctx: Context, key: string): Promise<boolean> {
  const found = await ctx.db.selectFrom('message').select('id').where('commune_id', '=', ctx.commune.id).where('idempotency_key', '=', key).executeTakeFirst()
  return found !== undefined
}
