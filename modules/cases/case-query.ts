import { sql } from 'kysely'
import { z } from 'zod'
import { normalisePhone, phoneIndex } from '#messaging'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { caseState } from './action.ts'
import { refFrom } from './case-ref.ts'
import { hasNobody, readColleagues } from './colleagues.ts'
import { endOfDay, vietnamDay } from './day.ts'
import { standsInFor } from './stands-in-for.ts'

/** `late` and `today`: the office must act and its time is over, or is over today; `waiting_me`: the office must act and it is mine. */
export const caseGroup = z.enum(['late', 'today', 'waiting_me', 'waiting_resident', 'called', 'open', 'closed', 'all'])
export type CaseGroup = z.output<typeof caseGroup>

/** What a list of cases is narrowed by. `mine` holds those of whom I stand in for, `unassigned` those that nobody at work has. */
export const caseFilter = {
  view: z.enum(['mine', 'all', 'unassigned']).default('all'),
  group: caseGroup.default('open'),
  state: caseState.optional(),
  procedureCode: z.string().max(40).optional(),
  field: z.string().max(200).optional(),
  hamletId: id.optional(),
  assignedAccountId: id.optional(),
  /** A part of a code, a look-up name, a part of the applicant's name without accents, or a whole phone number. */
  q: z.string().trim().max(100).optional(),
}
const wholeFilter = z.object(caseFilter)
export type CaseFilter = z.output<typeof wholeFilter>

/** The cases within the actor's reach for `operation` that a filter leaves. */
export async function casesMatching(ctx: Context, operation: { name: string }, filter: CaseFilter) {
  const mine = filter.view === 'mine' || filter.group === 'waiting_me' ? await standsInFor(ctx) : []
  const colleagues = filter.view === 'unassigned' ? await readColleagues(ctx) : new Map()
  const { state, procedureCode, field, hamletId, assignedAccountId, q } = filter
  return reachableCases(ctx, operation)
    .$if(filter.view === 'mine' || filter.group === 'waiting_me', (query) => query.where('assigned_account_id', 'in', [0, ...mine]))
    .$if(filter.view === 'unassigned', (query) => query.where(hasNobody(colleagues)))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(procedureCode !== undefined, (query) => query.where('procedure_code', '=', procedureCode ?? ''))
    .$if(field !== undefined, (query) => query.where('field', '=', field ?? ''))
    .$if(hamletId !== undefined, (query) => query.where('hamlet_id', '=', hamletId ?? 0))
    .$if(assignedAccountId !== undefined, (query) => query.where('assigned_account_id', '=', assignedAccountId ?? 0))
    .$if(Boolean(q), (query) => query.where(wordsMatch(ctx, q ?? '')))
    .where(inGroup(filter.group, ctx.now))
}

/** Every case within the hamlets and fields the actor's right to `operation` reaches. */
export function reachableCases(ctx: Context, operation: { name: string }) {
  const hamlets = ctx.hamletsFor(operation)
  const fields = ctx.fieldsFor(operation)
  return ctx.db
    .selectFrom('case_record')
    .where('commune_id', '=', ctx.commune.id)
    .$if(hamlets !== null, (query) => query.where('hamlet_id', 'in', [0, ...(hamlets ?? [])]))
    .$if(fields !== null, (query) => query.where('field', 'in', ['', ...(fields ?? [])]))
}

/** The rule of a group as SQL over `case_record`. */
export function inGroup(group: CaseGroup, now: Date) {
  const open = sql`closed_at is null`
  const forOffice = sql`${open} and waits_for = 'office'`
  const endOfToday = endOfDay(vietnamDay(now))
  const rules = {
    late: sql<boolean>`${forOffice} and act_by < ${now}`,
    today: sql<boolean>`${forOffice} and act_by >= ${now} and act_by <= ${endOfToday}`,
    waiting_me: sql<boolean>`${forOffice}`,
    waiting_resident: sql<boolean>`${open} and waits_for = 'resident'`,
    called: sql<boolean>`call_back_since is not null`,
    open: sql<boolean>`${open}`,
    closed: sql<boolean>`closed_at is not null`,
    all: sql<boolean>`true`,
  } satisfies Record<CaseGroup, unknown>
  return rules[group]
}

function wordsMatch(ctx: Context, q: string) {
  const ref = refFrom(q)
  const phone = normalisePhone(q)
  if (phone) return sql<boolean>`applicant_phone_index = ${phoneIndex(ctx.keyring, phone)}`
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(${ref ? sql`ref = ${ref} or ` : sql``}code like upper(${part}) or external_code like ${part} or folded_name like vn_fold(${part}))`
}
