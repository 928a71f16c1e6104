import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { accountsOf } from '#residents'
import { type DraftAnswers, draftAnswers } from './answers.ts'
import type { DraftOpener, OpenedBy } from './draft-opener.ts'
import { isOpenPass } from './pass.ts'
import { refuse } from './refusals.ts'

const SEAL = 'filing.answers'

const COLUMNS = [
  'id',
  'procedure_code as procedureCode',
  'procedure_version_id as versionId',
  'browser_hash as browserHash',
  'resident_id as residentId',
  'opened_by_account_id as accountId',
  'via',
  'answers_sealed as answersSealed',
  'step',
  'begun_at as begunAt',
  'changed_at as changedAt',
  'filed_case_id as filedCaseId',
  'dropped_at as droppedAt',
] as const

export type Draft = Awaited<ReturnType<typeof rowOf>> & {}

/** The draft of whoever asks; another's is answered as if it were not there. With `isLocked` nobody else changes it meanwhile. */
export async function findDraft(ctx: Context, opener: DraftOpener, { isLocked = false } = {}): Promise<Draft & { openedBy: OpenedBy }> {
  const draft = await rowOf(ctx, opener.draftId, isLocked)
  if (!draft || draft.droppedAt) return refuse('filing.draft_missing')
  const openedBy = await whoOpens(ctx, draft, opener)
  return openedBy ? { ...draft, openedBy } : refuse('filing.draft_missing')
}

/** The same, to be changed: locked, and refused once it was filed. */
export async function changeDraft(ctx: Context, opener: DraftOpener): Promise<Draft & { openedBy: OpenedBy }> {
  const draft = await findDraft(ctx, opener, { isLocked: true })
  return draft.filedCaseId === null ? draft : refuse('filing.already_filed')
}

async function whoOpens(ctx: Context, draft: Draft, { browser, pass }: DraftOpener): Promise<OpenedBy | null> {
  const { actor } = ctx
  if (actor.kind === 'resident' && (await isOfResident(ctx, draft, actor.residentId))) return 'resident'
  if (actor.kind === 'staff' && draft.accountId === actor.accountId) return 'staff'
  if (browser && draft.browserHash?.equals(hashToken(browser))) return 'browser'
  return pass && (await isOpenPass(ctx, draft.id, pass)) ? 'pass' : null
}

/** Begun with this account, or with one that has become one with it. */
async function isOfResident(ctx: Context, { residentId }: Draft, ownId: number): Promise<boolean> {
  return residentId !== null && (residentId === ownId || (await accountsOf(ctx, ownId)).residentIds.includes(residentId))
}

function rowOf(ctx: Context, draftId: string, isLocked: boolean) {
  return ctx.db
    .selectFrom('case_draft')
    .select(COLUMNS)
    .where('id', '=', draftId)
    .where('commune_id', '=', ctx.commune.id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst()
}

export function answersOf(ctx: Context, { answersSealed }: Pick<Draft, 'answersSealed'>): DraftAnswers {
  return draftAnswers.parse(JSON.parse(ctx.keyring.open(answersSealed, SEAL)))
}

export function sealAnswers(ctx: Context, answers: DraftAnswers): string {
  return ctx.keyring.seal(JSON.stringify(answers), SEAL)
}

/** Writes a draft's answers down, with the page it is to be gone on from. */
export async function keepAnswers(ctx: Context, draftId: string, answers: DraftAnswers, step: string): Promise<void> {
  await ctx.db
    .updateTable('case_draft')
    .set({ answers_sealed: sealAnswers(ctx, answers), step, changed_at: ctx.now })
    .where('id', '=', draftId)
    .where('commune_id', '=', ctx.commune.id)
    .execute()
}
