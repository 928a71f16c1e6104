import { listAccounts } from '#accounts'
import * as cases from '#cases'
import { editSettings, listHamlets, readHolidays } from '#communes'
import { ensurePerson } from '#people'
import type { Actor } from '#platform/access'
import { fixedClock } from '#platform/clock'
import type { Commune } from '#platform/context'
import { execute, open } from '#platform/execute'
import type { Runtime } from '#platform/runtime'
import { currentVersionId, getFilingPapers, getProcedure } from '#procedures'
import { setIntakeMode } from '../modules/procedures/set-intake-mode.ts'
import { type CasePlan, casePlans, officialCodes, type PlannedAct } from './case-plans.ts'

const DECISION = '15/QĐ-UBND'
const AGENCY = 'H44.84.94'
const slots = ['07:45', '08:50', '10:05', '13:20', '14:25', '15:40']
const DAY = 86_400_000
const AT_ONCE = 4

/** Some forty cases of the first demonstration commune, each done act by act at its own hour of the past days. Left alone where there are any. */
export async function seedCases(runtime: Runtime, communes: readonly { commune: Commune }[]): Promise<void> {
  const commune = communes[0]?.commune
  if (!commune) return
  const system = { kind: 'system' as const, name: 'seed' }
  const as = (actor: Actor) => ({ commune, actor, requestId: runtime.random.uuid() })
  if ((await execute(runtime, cases.listCases, { group: 'all' }, as(system))).total > 0) return
  await execute(runtime, editSettings, { agencyCode: AGENCY }, as(system))
  const decision = { mode: 'official' as const, decisionNumber: DECISION, decisionDate: '2026-11-02', reason: 'Quyết định của xã trình diễn' }
  for (const code of officialCodes) await execute(runtime, setIntakeMode, { code, ...decision }, as(system))
  const hamlets = await execute(runtime, listHamlets, {}, as(system))
  const accounts = await execute(runtime, listAccounts, {}, as(system))
  const actorOf = (login: string): Extract<Actor, { kind: 'staff' }> => {
    const found = accounts.find((one) => one.login === login)
    if (!found) throw new Error(`The commune ${commune.slug} has no account ${login}`)
    return {
      kind: 'staff',
      accountId: found.id,
      sessionId: 0,
      name: found.name,
      grants: found.grants.map((grant) => ({ role: grant.role, hamletId: null, field: null })),
    }
  }
  const staff = { officer: actorOf('motcua'), specialist: actorOf('chuyenmon'), leader: actorOf('lanhdao') }
  const shelf = await readShelf(runtime, commune)
  // Several at once: a first start must not be kept waiting by its demonstration.
  const left = [...casePlans]
  const play = async () => {
    for (let plan = left.shift(); plan; plan = left.shift()) await playOut({ runtime, commune, staff, shelf, hamletId: hamlets[plan.hamlet]?.id ?? null }, plan)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, play))
}

type Shelf = ReadonlyMap<string, { versionId: number; situation: { id: string; name: string }; mode: 'prepare' | 'official'; field: string }>
type Staff = Record<'officer' | 'specialist' | 'leader', Extract<Actor, { kind: 'staff' }>>
type Stage = { runtime: Runtime; commune: Commune; staff: Staff; shelf: Shelf; hamletId: number | null }

/** What filing needs to know of each procedure planned, read once. */
async function readShelf(runtime: Runtime, commune: Commune): Promise<Shelf> {
  const caller = { commune, actor: { kind: 'system' as const, name: 'seed' }, requestId: runtime.random.uuid() }
  return open(runtime, caller, async (ctx) => {
    const shelf = new Map()
    for (const code of new Set(casePlans.map((plan) => plan.code))) {
      const { situations } = await ctx.call(getFilingPapers, { code })
      const { intake, field } = await ctx.call(getProcedure, { code })
      const situation = { id: situations[0]?.id ?? 'all', name: situations[0]?.name ?? '' }
      shelf.set(code, { versionId: await currentVersionId(ctx, code), situation, mode: intake.mode, field })
    }
    return shelf
  })
}

/** Files a case and does its acts, each at the next slot of working days; none lies in the future. */
async function playOut(stage: Stage, plan: CasePlan): Promise<void> {
  const { runtime, commune, staff, shelf, hamletId } = stage
  const known = shelf.get(plan.code)
  if (!known) return
  const begin = workingDaysBefore(runtime.clock.now(), plan.days)
  const moment = (order: number) => momentAt(begin, plan.slot + order, runtime.clock.now(), plan.acts.length - order)
  const at = (order: number): Runtime => ({ ...runtime, clock: fixedClock(moment(order).toISOString()) })
  const as = (actor: Actor) => ({ commune, actor, requestId: runtime.random.uuid() })
  const system = as({ kind: 'system', name: 'seed' })
  const { personId } = await open(at(0), system, (ctx) => ensurePerson(ctx, { fullName: plan.name, hamletId, phone: plan.phone }))
  const isAtDesk = plan.via === 'desk' || plan.via === 'volunteer' || plan.via === 'post'
  const filed = await execute(
    at(0),
    cases.fileCase,
    {
      draftId: runtime.random.uuid(),
      mode: known.mode,
      procedureCode: plan.code,
      versionId: known.versionId,
      situation: known.situation,
      channel: plan.via === 'post' ? 'post' : plan.via === 'desk' ? 'direct' : 'online',
      via: plan.via,
      for: { personId, organisationId: null, name: plan.name },
      applicantPhone: plan.phone,
      hamletId,
      filedBy: { residentId: null, name: isAtDesk ? staff.officer.name : plan.name, accountId: isAtDesk ? staff.officer.accountId : null },
      contactId: null,
      answers: isAtDesk ? { seen: [{ name: 'Tờ khai', how: 'original', count: 1 }], note: '' } : { forWhom: 'self', contactName: plan.name },
      papers: [],
    },
    system,
  )
  for (const [index, act] of plan.acts.entries())
    await perform(at(index + 1), stage, as, { caseId: filed.caseId, plan, act, field: known.field, receivedAt: moment(0) })
}

type Doing = { caseId: number; plan: CasePlan; act: PlannedAct; field: string; receivedAt: Date }

/** One act by whoever would do it: the desk takes in and gives back, who handles the field works on it, the leader says sorry. */
async function perform(
  runtime: Runtime,
  { staff }: Stage,
  as: (actor: Actor) => Parameters<typeof execute>[3],
  { caseId, plan, act, field, receivedAt }: Doing,
): Promise<void> {
  const desk = as(staff.officer)
  const worker = field === 'Hộ tịch' ? staff.specialist : staff.officer
  const on = { caseId }
  const acts: Record<PlannedAct, () => Promise<unknown>> = {
    check: () => execute(runtime, cases.checkBundle, on, desk),
    receipt: () =>
      execute(
        runtime,
        cases.takeIn,
        { ...on, receivedBy: 'desk', externalCode: `H44.84.94-${receiptDay(receivedAt)}-${9000 + caseId}`, receivedAt: runtime.clock.now() },
        desk,
      ),
    take: () => execute(runtime, cases.takeIn, on, desk),
    give: () => execute(runtime, cases.assignCase, { ...on, toAccountId: worker.accountId }, desk),
    step: () => execute(runtime, cases.finishStep, on, as(worker)),
    ask: () => execute(runtime, cases.askSupplement, { ...on, ...asked(runtime) }, desk),
    bring: () => execute(runtime, cases.recordSupplement, { ...on, note: 'Mang bản chính tới quầy', papers: [] }, desk),
    fee: () => execute(runtime, cases.askFee, { ...on, amountDong: 100_000, what: 'Lệ phí đăng ký' }, desk),
    pay: () => execute(runtime, cases.settleFee, { ...on, how: 'Tiền mặt tại quầy' }, desk),
    sorry: () =>
      execute(
        runtime,
        cases.apologiseForDelay,
        { ...on, newDueAt: endOfWork(workingDaysBefore(runtime.clock.now(), -9)), reason: 'Cần xác minh địa chỉ kinh doanh' },
        as(staff.leader),
      ),
    finish: () => execute(runtime, cases.finishCase, { ...on, result: 'Đã ký, chờ trả', signedBy: staff.leader.name }, as(worker)),
    return: () => execute(runtime, cases.returnResult, { ...on, how: plan.via === 'zalo' ? 'online' : 'desk' }, desk),
    refuse: () => execute(runtime, cases.refuseCase, { ...on, reason: 'Địa chỉ kinh doanh ở xã khác, bác nộp ở xã đó' }, desk),
    stop: () => execute(runtime, cases.stopCase, { ...on, reason: 'Người nộp không còn kinh doanh' }, as(staff.leader)),
    withdraw: () => execute(runtime, cases.recordWithdrawal, { ...on, reason: 'Người nộp để sang năm mới làm' }, desk),
    note: () => execute(runtime, cases.addNote, { ...on, text: 'Bác hẹn chiều mai gọi lại.' }, desk),
  }
  await acts[act]()
}

function asked(runtime: Runtime) {
  const why = 'Ảnh gửi lên bị mờ, không đọc được số'
  const answerBy = dayOf(workingDaysBefore(runtime.clock.now(), -8))
  return {
    items: [{ paperId: 'row-0', name: 'Giấy tờ chứng minh nơi cư trú', why }],
    answerBy,
    reason: 'Bác chụp lại cho rõ bốn góc, hoặc mang bản chính ra một cửa.',
  }
}

const receiptDay = (at: Date) => dayOf(at).slice(2).replaceAll('-', '')
const dayOf = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
const endOfWork = (at: Date) => new Date(`${dayOf(at)}T17:00:00+07:00`)

/** So many working days before the day of an instant (after it when negative); the last working day for none. */
function workingDaysBefore(now: Date, count: number): Date {
  const { off } = readHolidays()
  const isWorked = (at: Date) => !off.has(dayOf(at)) && ![0, 6].includes(new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay())
  const step = count < 0 ? DAY : -DAY
  let at = now
  while (!isWorked(at)) at = new Date(at.getTime() + step)
  for (let left = Math.abs(count); left > 0; ) {
    at = new Date(at.getTime() + step)
    if (isWorked(at)) left--
  }
  return at
}

/** The n-th slot from a day on; what would lie in the future happened some minutes ago, in its order. */
function momentAt(begin: Date, slot: number, now: Date, still: number): Date {
  const day = workingDaysBefore(begin, -Math.floor(slot / slots.length))
  const at = new Date(`${dayOf(day)}T${slots[slot % slots.length]}:00+07:00`)
  const latest = new Date(now.getTime() - (still + 1) * 60_000)
  return at < latest ? at : latest
}
