import type { Context } from '#platform/context'
import { sha256 } from '#platform/ids'
import { type Form, field, type Posted, type Redirect } from '#platform/page'
import { isRefusal } from '#platform/refusal'
import { addPaper } from './add-paper.ts'
import { answerStep } from './answer-step.ts'
import { browserOf, keepBrowser } from './browser-cookie.ts'
import { fileDraft } from './file-draft.ts'
import { procedureNow } from './filing-papers.ts'
import { type DraftView, getDraft } from './get-draft.ts'
import { getSent } from './get-sent.ts'
import { requireOpener } from './open-own.ts'
import { givePass } from './pass.ts'
import { draftPath } from './paths.ts'
import { refuse } from './refusals.ts'
import { removePaper } from './remove-paper.ts'
import { type FilingStep, paperIdOf, stepAfter, stepAt, stepsOf } from './steps.ts'

/** One post of a filing page: the task its button names, then the page to go to. */
export async function actOnStep(ctx: Context, posted: Posted): Promise<Redirect> {
  const opener = requireOpener(posted)
  const draft = await ctx.call(getDraft, opener)
  if (draft.filedCaseId !== null) return goToReceipt(ctx, posted, draft)
  const stepId = posted.params['step'] ?? ''
  if (stepId === 'xem-lai') {
    await ctx.call(fileDraft, {
      ...opener,
      hasConsent: field(posted.form, 'dong-y') === 'yes',
      seenVersionId: Number(field(posted.form, 'seenVersionId')),
      seenMode: field(posted.form, 'seenMode'),
    })
    return goToReceipt(ctx, posted, draft)
  }
  const now = (await procedureNow(ctx, draft.procedureCode)) ?? refuse('filing.not_filed_here')
  const steps = stepsOf(now.papers, draft.answers)
  const step = stepAt(steps, stepId) ?? refuse('filing.step_missing')
  if (paperIdOf(step) !== null) return actOnPaper(ctx, posted, draft, steps, step)
  const answer = () => ctx.call(answerStep, { ...opener, step: stepId, given: givenIn(posted.form) })
  if (field(posted.form, 'viec') === 'mai') {
    await ifRight(answer)
    return goTo(ctx, posted, draft, 'de-mai')
  }
  return goTo(ctx, posted, draft, (await answer()).next)
}

async function actOnPaper(ctx: Context, posted: Posted, draft: DraftView, steps: readonly FilingStep[], step: FilingStep): Promise<Redirect> {
  const opener = requireOpener(posted)
  const paperId = paperIdOf(step) ?? ''
  const task = field(posted.form, 'viec')
  const removed = Number(field(posted.form, 'bo'))
  if (removed) {
    await ctx.call(removePaper, { ...opener, draftPaperId: removed })
    return goTo(ctx, posted, draft, step.id)
  }
  const added = await keepSent(ctx, posted, step)
  const has = added > 0 || draft.papers.some((paper) => paper.paperId === paperId)
  if (task === 'gui') return added > 0 ? goTo(ctx, posted, draft, step.id) : refuse('filing.no_file', { field: 'anh' })
  if (task === 'mai') return goTo(ctx, posted, draft, 'de-mai')
  const isWarned = task === 'khong' || step.kind === 'free' || (step.kind === 'paper' && !step.paper.isRequired)
  if (task === 'tiep' && !has && !isWarned) return goTo(ctx, posted, draft, step.id, { thieu: '1' })
  const paper = task === 'mang' ? 'bring' : has ? 'sent' : 'none'
  await ctx.call(answerStep, { ...opener, step: step.id, given: { paper } })
  return goTo(ctx, posted, draft, stepAfter(steps, step.id).id)
}

/** Keeps what came with the form. A phone that made a picture smaller says what it was before, so that it is known when it comes again. */
async function keepSent(ctx: Context, { form, files, uploads = [], ...request }: Posted, step: FilingStep): Promise<number> {
  const told = field(form, 'dau')
  for (const [index, { ok: _, field: _field, widthPx: _width, heightPx: _height, ...upload }] of uploads.entries()) {
    const sentSha256 = uploads.length === 1 && /^[0-9a-f]{64}$/.test(told) ? told : sha256(files[index]?.content ?? upload.content)
    await ctx.call(addPaper, { ...requireOpener(request), step: step.id, upload, sentSha256 })
  }
  return uploads.length
}

export function givenIn(form: Form) {
  const picked = form['picked']
  const hamletId = field(form, 'hamletId')
  return {
    whom: field(form, 'whom'),
    childName: field(form, 'childName'),
    name: field(form, 'name'),
    phone: field(form, 'phone'),
    address: field(form, 'address'),
    hamletId: hamletId ? Number(hamletId) : null,
    situationId: field(form, 'situationId'),
    picked: picked === undefined ? [] : [picked].flat(),
  }
}

/** Leaving for today keeps an answer that is right and forgets one that is not. */
async function ifRight(answer: () => Promise<unknown>): Promise<void> {
  try {
    await answer()
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
  }
}

/** To the case itself for the resident whose it is; others, who may not open it, to the draft's own receipt. */
async function goToReceipt(ctx: Context, posted: Posted, draft: DraftView): Promise<Redirect> {
  const { sent } = await ctx.call(getSent, requireOpener(posted))
  return sent && draft.openedBy === 'resident' ? { redirect: `/ho-so/${sent.ref}?moi=1` } : goTo(ctx, posted, draft, 'da-gui')
}

/** To a page of the draft. A browser that keeps no cookie gets the next pass in the address; one that does keeps its cookie for 30 more days. */
export async function goTo(
  ctx: Context,
  request: Posted,
  draft: Pick<DraftView, 'draftId' | 'openedBy'>,
  step: string,
  more: Record<string, string> = {},
): Promise<Redirect> {
  const pass = draft.openedBy === 'pass' ? await givePass(ctx, { id: draft.draftId, step }, request.address) : null
  const browser = draft.openedBy === 'browser' ? browserOf(request) : undefined
  return { redirect: draftPath(draft.draftId, step, pass, more), ...(browser ? { cookies: keepBrowser(browser) } : {}) }
}
