import { z } from 'zod'
import { fileCase, getCaseRow } from '#cases'
import { mayActFor } from '#people'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { personOfAccount } from '#residents'
import type { DraftAnswers } from './answers.ts'
import { applicantName } from './applicant.ts'
import { answersOf, type Draft, findDraft, sealAnswers } from './draft.ts'
import { draftOpener } from './draft-opener.ts'
import { papersOf } from './draft-papers.ts'
import { type ProcedureNow, procedureNow } from './filing-papers.ts'
import { ownerOf } from './owner-of.ts'
import { ownerPhone } from './owner-phone.ts'
import { refuse } from './refusals.ts'
import { papersToBring, papersToSend, resumeStep, situationOf, stepsOf } from './steps.ts'
import { texts } from './texts.vi.ts'

/**
 * Sends a draft to the commune as a case. Sent again, from the same phone or another, it answers the first case. Refuses while a question
 * is open (`filing.question_left`), without consent, when whoever files may no longer act for the person, and when the papers or the mode
 * are no longer those that the review showed (`filing.changed_meanwhile`).
 * @law Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 article 9
 */
export const fileDraft = operation({
  name: 'filing.file-draft',
  kind: 'do',
  may: 'anyone',
  summary: 'Send a draft to the commune as a case',
  isInternal: true,
  input: z.object({ ...draftOpener, hasConsent: z.boolean(), seenVersionId: z.int(), seenMode: z.string().max(20) }),
  output: z.object({ caseId: z.int(), ref: z.string(), isNew: z.boolean() }),
  subject: (_input, { caseId }) => `case:${caseId}`,
  run: async (ctx, { hasConsent, seenVersionId, seenMode, ...opener }) => {
    const draft = await findDraft(ctx, opener, { isLocked: true })
    if (draft.filedCaseId !== null) return alreadyFiled(ctx, draft.filedCaseId)
    const answers = await answersToday(ctx, draft)
    const now = await procedureNow(ctx, draft.procedureCode)
    if (!now || now.mode === 'guide') return refuse('filing.not_filed_here', { name: now?.name ?? '' })
    if (now.versionId !== seenVersionId || now.mode !== seenMode) return refuse('filing.changed_meanwhile')
    const left = resumeStep(stepsOf(now.papers, answers), answers)
    if (left.kind !== 'review') return refuse('filing.question_left', { step: left.id })
    if (!hasConsent) return refuse('filing.consent_needed', { field: 'dong-y' })
    const { caseId, ref } = await ctx.asSystem('filing').call(fileCase, await asCase(ctx, draft, answers, now, now.mode))
    await letGo(ctx, draft, caseId, { toldMode: now.mode, papers: {} })
    return { caseId, ref, isNew: true }
  },
})

/** With the owner as they are known today: since the draft was begun the account may have become a person's, or one with another. */
async function answersToday(ctx: Context, draft: Awaited<ReturnType<typeof findDraft>>): Promise<DraftAnswers> {
  const answers = answersOf(ctx, draft)
  const owner = draft.openedBy === 'resident' ? await ownerOf(ctx) : null
  if (owner) return { ...answers, owner }
  if (!answers.owner || draft.residentId === null) return answers
  return { ...answers, owner: { ...answers.owner, personId: await personOfAccount(ctx, draft.residentId) } }
}

async function asCase(ctx: Context, draft: Draft, answers: DraftAnswers, now: ProcedureNow, mode: 'prepare' | 'official') {
  const { forWhom, contact, owner } = answers
  const situation = situationOf(now.papers, answers)
  const filedBy = contact?.name ?? owner?.name ?? ''
  return {
    draftId: draft.id,
    mode,
    procedureCode: draft.procedureCode,
    versionId: now.versionId,
    situation: { id: situation.id, name: situation.name },
    channel: channelOf(draft.via),
    via: viaOf(draft.via),
    for: {
      personId: forWhom?.kind === 'person' ? forWhom.personId : forWhom?.kind === 'self' ? (owner?.personId ?? null) : null,
      organisationId: forWhom?.kind === 'organisation' ? forWhom.organisationId : null,
      name: applicantName(answers) ?? filedBy,
    },
    applicantPhone: contact?.phone ?? (await ownerPhone(ctx, answers)),
    hamletId: contact?.hamletId ?? null,
    address: contact?.address ?? null,
    filedBy: {
      residentId: draft.residentId === null ? null : (owner?.residentId ?? draft.residentId),
      name: filedBy,
      accountId: draft.residentId === null ? draft.accountId : null,
    },
    authorisationId: await authorisation(ctx, draft, answers),
    contactId: owner?.contactId ?? null,
    answers: {
      forWhom: forWhom?.kind ?? 'self',
      contactName: filedBy,
      papersToBring: papersToBring(now.papers, answers).map(({ name }) => name),
      papersBroughtLater: namesOf(now, answers, 'bring'),
      papersNotThere: namesOf(now, answers, 'none'),
      consent: { at: ctx.now.toISOString(), words: texts.consent },
    },
    papers: await papersOfCase(ctx, draft, now, answers),
  }
}

/** Withdrawn or ended meanwhile, the right to act for somebody is gone. */
async function authorisation(ctx: Context, draft: Draft, { forWhom, owner }: DraftAnswers): Promise<number | null> {
  if (forWhom?.kind !== 'person' && forWhom?.kind !== 'organisation') return null
  if (!owner?.personId) return refuse('filing.may_not_act_for')
  const whom = forWhom.kind === 'person' ? { forPersonId: forWhom.personId } : { forOrganisationId: forWhom.organisationId }
  const found = await mayActFor(ctx, { byPersonId: owner.personId, ...whom, procedureCode: draft.procedureCode })
  return found ?? refuse('filing.may_not_act_for')
}

async function papersOfCase(ctx: Context, draft: Draft, now: ProcedureNow, answers: DraftAnswers) {
  const names = new Map(papersToSend(now.papers, answers).map((paper) => [paper.id, paper.name]))
  const papers = await papersOf(ctx, draft.id)
  return papers.map(({ paperId, fileId, thumbnailFileId }) => ({
    paperId,
    name: (names.get(paperId) ?? texts.freePaper).slice(0, 300),
    fileId,
    thumbnailFileId,
  }))
}

function namesOf(now: ProcedureNow, answers: DraftAnswers, state: 'bring' | 'none'): string[] {
  return papersToSend(now.papers, answers).flatMap(({ id, name }) => (answers.papers[id] === state ? [name] : []))
}

/** The files are the case's from now on, and what was answered lies there: the draft keeps neither. */
async function letGo(ctx: Context, draft: Draft, caseId: number, kept: DraftAnswers): Promise<void> {
  await ctx.db.deleteFrom('case_draft_paper').where('draft_id', '=', draft.id).execute()
  await ctx.db
    .updateTable('case_draft')
    .set({ filed_case_id: caseId, answers_sealed: sealAnswers(ctx, kept), changed_at: ctx.now, step: 'da-gui' })
    .where('id', '=', draft.id)
    .execute()
}

async function alreadyFiled(ctx: Context, caseId: number) {
  const { ref } = await getCaseRow(ctx.asSystem('filing'), caseId, fileCase)
  return { caseId, ref, isNew: false }
}

type Via = Parameters<typeof fileCase.run>[1]['via']
function viaOf(via: string): Via {
  return fileCase.input.shape.via.parse(via)
}

/** How it came in law: by post, in person before somebody of the commune, else online. */
function channelOf(via: string): 'direct' | 'online' | 'post' {
  return via === 'post' ? 'post' : via === 'desk' ? 'direct' : 'online'
}
