import { getCommune, type OfficeHours, readHolidays } from '#communes'
import { type KeptDays, keepDays, type Limit, limitFor, type Reckoning, reckon, withKeptDays } from '#legal-clock'
import type { Context } from '#platform/context'
import { recordOfVersion } from '#procedures'
import type { CaseRow } from './case-row.ts'
import type { CaseStanding } from './case-state.ts'
import { readClockSettings } from './clock-settings.ts'
import { endOfDay } from './day.ts'

const holidays = readHolidays()

/** What the law and the office's own way say of a case's time. `legal` is null while no receipt starts a clock. */
export type CaseClock = {
  /** Office hours, settings and days off it is counted by. */
  calendar: Calendar
  legal: Reckoning | null
  /** The limit counted by and the 15:00 rule, from the version of the procedure the case was filed under. */
  limit: Limit | null
  cutoff: string | null
  /** The record states several limits for the channel: a person must look whether this is the right one. */
  isOneOfSeveral: boolean
  stepDueAt: Date | null
  /** When somebody must act next: the office's look through the papers, the resident's answer, the due date, else the step's. */
  actBy: Date | null
}

/**
 * The clock of a case where it stands: its version's limit for its channel, the office hours and settings of the day of receipt, the state's
 * days off as they were when its date was told.
 * @law NĐ 118/2025/NĐ-CP; NQ 66.7/2025/NQ-CP
 */
export async function clockOf(ctx: Context, row: Pick<CaseRow, 'procedure_version_id' | 'channel'>, standing: CaseStanding): Promise<CaseClock> {
  const channel = channelOf(row)
  const { limit, cutoff, isOneOfSeveral } = limitFor(await recordOfVersion(ctx, row.procedure_version_id), channel)
  const settings = standing.countedBy ?? (await readClockSettings(ctx))
  const hours = standing.receivedHours ?? (await ctx.call(getCommune, {})).officeHours
  const calendar = { settings, hours, holidays: withKeptDays(holidays, standing.keptDays) }
  const { receivedAt, pauses, newDueAt, apologisedAt } = standing
  const legal = receivedAt && reckon({ ...calendar, limit, cutoff, receivedAt, pauses, newDueAt, apologisedAt })
  const stepDueAt = dueOfStep(calendar, standing, legal)
  return { calendar, legal, limit, cutoff, isOneOfSeveral, stepDueAt, actBy: actByOf(calendar, channel, standing, legal, stepDueAt) }
}

/** The days off that the date a case now stands at was counted by, to be kept with the act that tells it; none where there is no date. */
export async function daysToKeep(ctx: Context, row: Pick<CaseRow, 'procedure_version_id' | 'channel'>, standing: CaseStanding): Promise<KeptDays | undefined> {
  const { calendar, legal } = await clockOf(ctx, row, standing)
  return standing.receivedAt && legal?.due ? keepDays(calendar.holidays, standing.receivedAt, legal.due) : undefined
}

/** When the case would be due by the days off of today, where that is another date than the one told; null otherwise. */
export async function dueByDaysOffNow(ctx: Context, row: Pick<CaseRow, 'procedure_version_id' | 'channel'>, standing: CaseStanding): Promise<Date | null> {
  if (!standing.keptDays || standing.newDueAt || standing.finishedAt || standing.closedAt) return null
  const told = (await clockOf(ctx, row, standing)).legal?.due
  const now = (await clockOf(ctx, row, { ...standing, keptDays: null })).legal?.due
  return told && now && told.getTime() !== now.getTime() ? now : null
}

type Calendar = { settings: Parameters<typeof reckon>[0]['settings']; hours: OfficeHours; holidays: typeof holidays }

/** A step never lasts beyond the case's own date, and stands still with the case. */
function dueOfStep(calendar: Calendar, standing: CaseStanding, legal: Reckoning | null): Date | null {
  const { stepSince, stepHours, pauses } = standing
  if (!stepSince || !stepHours || isPaused(standing)) return legal?.due && stepSince ? legal.due : null
  const ofStep = pauses.filter(({ from }) => from >= stepSince)
  const { due } = reckon({ ...calendar, limit: { value: stepHours, unit: 'hours' }, cutoff: null, receivedAt: stepSince, pauses: ofStep })
  return earliest(due, legal?.due ?? null)
}

function actByOf(calendar: Calendar, channel: Channel, standing: CaseStanding, legal: Reckoning | null, stepDueAt: Date | null): Date | null {
  const { state, withOfficeSince, supplementAnswerBy } = standing
  if (state === 'filed' && withOfficeSince) return lookThroughBy(calendar, channel, withOfficeSince)
  if (state === 'awaiting_supplement') return supplementAnswerBy ? endOfDay(supplementAnswerBy) : null
  if (state === 'taken_in' || state === 'in_progress') return legal?.due ?? stepDueAt
  return null
}

/** Until when the office must say that papers are missing. @law NQ 66.7/2025/NQ-CP: online 8 working hours, at the counter and by post one working day */
function lookThroughBy(calendar: Calendar, channel: Channel, since: Date): Date | null {
  const limit: Limit = channel === 'online' ? { value: 8, unit: 'hours' } : { value: 1, unit: 'working_days' }
  return reckon({ ...calendar, limit, cutoff: null, receivedAt: since, pauses: [] }).due
}

type Channel = Parameters<typeof limitFor>[1]

function channelOf({ channel }: Pick<CaseRow, 'channel'>): Channel {
  return channel === 'online' || channel === 'post' ? channel : 'direct'
}

function isPaused({ pauses }: CaseStanding): boolean {
  return pauses.some(({ to }) => to === null)
}

function earliest(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other
  return one < other ? one : other
}
