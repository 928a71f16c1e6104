import { type CaseRow, clockOf, type RecordedAction, readableRef, standingOf } from '#cases'
import { getCommune } from '#communes'
import { sayLimit, sayWhy } from '#legal-clock'
import type { Context } from '#platform/context'
import { byWhen, dayWords, vietnamDay } from './day-words.ts'
import { messageWords, type TemplateCode } from './message-texts.vi.ts'
import { namesOfPapers } from './paper-names.ts'
import { safeReason } from './safe-words.ts'

/**
 * One act as the resident is told of it: which template, its fields, and the one field that gives way when the whole grows too long,
 * from its fullest form to its shortest.
 */
export type Told = { code: TemplateCode; data: Record<string, string>; yields?: { field: string; forms: readonly string[] } }

/** What is told of the newest of these acts; null for acts that are no news to the resident. */
export async function toldAct(ctx: Context, row: CaseRow, actions: readonly RecordedAction[]): Promise<Told | null> {
  const act = actions.at(-1)
  if (!act) return null
  switch (act.kind) {
    case 'filed':
      return { code: row.mode === 'official' ? 'case-filed-official' : 'case-filed-prepare', data: { han: await lookedThroughBy(ctx, row, actions) } }
    case 'bundle_checked':
      return { code: 'case-bundle-checked', data: {} }
    case 'taken_in':
      return {
        code: 'case-taken-in',
        data: { noi_nhan: messageWords.takenBy[row.mode === 'official' ? 'own' : act.details.receivedBy] },
        yields: { field: 'hen', forms: await appointment(ctx, row, actions) },
      }
    case 'refused':
      return { code: 'case-refused', data: {}, yields: reasonOf(row, act.reason) }
    case 'assigned': {
      const isFirst = !actions.slice(0, -1).some((one) => one.kind === 'assigned' && one.details.toAccountId !== null)
      if (!isFirst || act.details.toAccountId === null) return null
      return { code: 'case-assigned', data: { nguoi: act.details.toName }, yields: { field: 'hen', forms: await nextNews(ctx, row, actions) } }
    }
    case 'supplement_asked':
      return { code: 'case-supplement-asked', ...(await missingPapers(ctx, row, act.details)) }
    case 'supplemented':
      return { code: 'case-supplemented', data: {}, yields: { field: 'hen', forms: await nextNews(ctx, row, actions) } }
    case 'fee_asked':
      return { code: 'case-fee-asked', data: { so_tien: messageWords.dong(act.details.amountDong) } }
    case 'apologised': {
      const before = await dueOf(ctx, row, actions.slice(0, -1))
      const data = { han_cu: before.due ? dayWords(vietnamDay(before.due)) : messageWords.seeLink, han: byWhen(new Date(act.details.newDueAt)) }
      return { code: 'case-apologised', data, yields: reasonOf(row, act.reason) }
    }
    case 'stopped':
      return { code: 'case-stopped', data: {}, yields: reasonOf(row, act.reason) }
    case 'withdrawn':
      return { code: 'case-withdrawn', data: {} }
    case 'finished':
      return { code: (await hasResultFile(ctx, row, act)) ? 'case-finished-file' : 'case-finished', data: {} }
    case 'returned':
      return { code: 'case-returned', data: {} }
    default:
      return null
  }
}

/** The papers asked for last and until when, for the request and its reminder. */
export async function missingPapers(
  ctx: Context,
  row: CaseRow,
  { items, answerBy }: { items: readonly { paperId: string; name: string }[]; answerBy: string },
): Promise<Pick<Told, 'data'> & { yields: NonNullable<Told['yields']> }> {
  return { data: { han: dayWords(answerBy) }, yields: { field: 'giay', forms: await namesOfPapers(ctx, row, items) } }
}

/** What every message carries: the code people know the case by, and whom to call. */
export async function commonFields(ctx: Context, row: CaseRow, act: RecordedAction | undefined): Promise<Record<string, string>> {
  // Before it is done, the receipt has no code yet.
  const receipt = act?.kind === 'taken_in' ? (act.details.code ?? act.details.externalCode ?? messageWords.codeToCome) : null
  const { phone } = await ctx.call(getCommune, {})
  return { ma: row.code ?? receipt ?? row.external_code ?? readableRef(row.ref), hoi: phone ?? messageWords.noPhone }
}

/** Whether the act leaves a prepared case without the receipt that would make it filed in law. */
export function isOnlyPrepared(row: CaseRow, actions: readonly RecordedAction[]): boolean {
  return row.mode === 'prepare' && standingOf('prepare', actions).receivedAt === null
}

function reasonOf(row: CaseRow, reason: string | null): NonNullable<Told['yields']> {
  const words = safeReason(reason, { names: [row.applicant_name, row.filed_by_name], address: row.address })
  return { field: 'ly_do', forms: [...(words ? [words] : []), messageWords.seeLink] }
}

/** "Hẹn trả trước 17 giờ thứ Năm 26/11 (3 ngày làm việc; 24/11 nghỉ …, không tính)", then ever shorter. */
async function appointment(ctx: Context, row: CaseRow, actions: readonly RecordedAction[]): Promise<string[]> {
  const { due, limit, why } = await dueOf(ctx, row, actions)
  if (!due) return [messageWords.returnUnknown]
  const said = limit ? sayLimit(limit) : ''
  return [...why.map((reason) => messageWords.because(said, reason)), said, ''].map((words) => messageWords.returnBy(byWhen(due), words))
}

/** When the resident hears next: the date of return where one runs, else until when the office looks. */
async function nextNews(ctx: Context, row: CaseRow, actions: readonly RecordedAction[]): Promise<string[]> {
  const { due } = await dueOf(ctx, row, actions)
  return [due ? messageWords.returnBy(byWhen(due), '') : messageWords.tellBy(await lookedThroughBy(ctx, row, actions))]
}

async function lookedThroughBy(ctx: Context, row: CaseRow, actions: readonly RecordedAction[]): Promise<string> {
  const standing = standingOf(row.mode === 'official' ? 'official' : 'prepare', actions)
  const { actBy } = await clockOf(ctx, row, standing)
  return standing.state === 'filed' && actBy ? byWhen(actBy) : messageWords.whenSeen
}

/** The date of return after these acts, the limit it follows from, and what a person would not expect: a day off, a late hour. */
async function dueOf(ctx: Context, row: CaseRow, actions: readonly RecordedAction[]) {
  const standing = standingOf(row.mode === 'official' ? 'official' : 'prepare', actions)
  const { calendar, legal, limit, cutoff } = await clockOf(ctx, row, standing)
  if (!legal || !standing.receivedAt) return { due: null, limit, why: [] }
  const why = sayWhy({ ...calendar, limit, cutoff, receivedAt: standing.receivedAt, pauses: [] })
  return { due: legal.due, limit, why: messageWords.unexpected(why) }
}

async function hasResultFile(ctx: Context, row: CaseRow, act: RecordedAction): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('case_paper')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where('case_id', '=', row.id)
    .where('role', '=', 'result')
    .where('action_id', '=', String(act.id))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
