import { z } from 'zod'
import { listHamlets } from '#communes'
import { normalisePhone } from '#messaging'
import { findActsFor } from '#people'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { type ContactAnswer, type DraftAnswers, type ForWhom, paperState } from './answers.ts'
import { answersOf, changeDraft, keepAnswers } from './draft.ts'
import { draftOpener } from './draft-opener.ts'
import { type ProcedureNow, procedureNow } from './filing-papers.ts'
import { refuse } from './refusals.ts'
import { paperIdOf, papersToSend, resumeStep, situationOf, stepAfter, stepAt, stepsOf } from './steps.ts'

const MOST_PICKED = 60
const name = z.string().trim().max(200)

const given = z.object({
  /** `self`, `child`, `person:12` or `organisation:3`. */
  whom: z.string().max(40).optional(),
  childName: personal(name).optional(),
  name: personal(name).optional(),
  phone: personal(z.string().trim().max(30)).optional(),
  address: personal(z.string().trim().max(300)).optional(),
  hamletId: id.nullable().optional(),
  situationId: z.string().max(100).optional(),
  picked: z.array(z.string().max(100)).max(MOST_PICKED).optional(),
  paper: paperState.optional(),
})
type Given = z.output<typeof given>

/** Answers one question of a draft, and says which page comes next. What is not right is refused with the field's name in `field`. */
export const answerStep = operation({
  name: 'filing.answer-step',
  kind: 'do',
  may: 'anyone',
  summary: 'Answer one question of a draft',
  isInternal: true,
  input: z.object({ ...draftOpener, step: z.string().max(120), given }),
  output: z.object({ next: z.string() }),
  subject: ({ draftId }) => `draft:${draftId}`,
  run: async (ctx, { step: stepId, given, ...opener }) => {
    const draft = await changeDraft(ctx, opener)
    const now = (await procedureNow(ctx, draft.procedureCode)) ?? refuse('filing.not_filed_here', { name: '' })
    const before = answersOf(ctx, draft)
    const step = stepAt(stepsOf(now.papers, before), stepId) ?? refuse('filing.step_missing')
    const answers = { ...before, ...(await answered(ctx, { draft, now, before, given }, step)) }
    const steps = stepsOf(now.papers, answers)
    await keepAnswers(ctx, draft.id, answers, resumeStep(steps, answers).id)
    return { next: stepAfter(steps, stepId).id }
  },
})

type Asked = { draft: Awaited<ReturnType<typeof changeDraft>>; now: ProcedureNow; before: DraftAnswers; given: Given }

async function answered(ctx: Context, asked: Asked, step: NonNullable<ReturnType<typeof stepAt>>): Promise<Partial<DraftAnswers>> {
  const { now, before, given } = asked
  const paperId = paperIdOf(step)
  if (paperId !== null) return { papers: { ...before.papers, [paperId]: given.paper ?? refuse('filing.choice_missing', { field: 'viec' }) } }
  if (step.kind === 'whom') return { forWhom: await whom(ctx, asked) }
  if (step.kind === 'contact') return { contact: await contact(ctx, asked) }
  if (step.kind === 'situation') return situation(now, before, given)
  if (step.kind === 'pick') {
    const ids = new Set(papersToSend(now.papers, before).map((paper) => paper.id))
    return { picked: (given.picked ?? []).filter((one) => ids.has(one)) }
  }
  return {}
}

async function whom(ctx: Context, { draft, given }: Asked): Promise<ForWhom> {
  const [kind, chosenId] = (given.whom ?? '').split(':')
  if (kind === 'self') return { kind }
  if (kind === 'child') return { kind, name: given.childName || refuse('filing.name_missing', { field: 'childName' }) }
  const { actor } = ctx
  const actsFor =
    actor.kind === 'resident' && actor.personId !== null ? await findActsFor(ctx, { byPersonId: actor.personId, procedureCode: draft.procedureCode }) : []
  const found = actsFor.find((one) => (kind === 'person' ? one.personId : kind === 'organisation' ? one.organisationId : null) === Number(chosenId))
  if (!found) return kind === 'person' || kind === 'organisation' ? refuse('filing.may_not_act_for') : refuse('filing.choice_missing', { field: 'whom' })
  if (found.personId !== null) return { kind: 'person', personId: found.personId, name: found.name }
  return { kind: 'organisation', organisationId: Number(found.organisationId), name: found.name }
}

/** Whoever signed in has proved a phone; of others it is asked for, and nobody has proved it. */
async function contact(ctx: Context, { draft, before, given }: Asked): Promise<ContactAnswer> {
  // A browser that can sign in does so; one that keeps no cookie cannot.
  if (!before.owner && draft.openedBy === 'browser') refuse('filing.contact_needed')
  const name = given.name || refuse('filing.name_missing', { field: 'name' })
  const typed = given.phone ? (normalisePhone(given.phone) ?? refuse('filing.phone_invalid', { field: 'phone' })) : null
  if (!before.owner && draft.accountId === null && typed === null) refuse('filing.phone_invalid', { field: 'phone' })
  const hamletId = given.hamletId ?? null
  if (hamletId !== null && !(await ctx.call(listHamlets, {})).some((hamlet) => hamlet.id === hamletId)) refuse('filing.hamlet_unknown', { field: 'hamletId' })
  return { name, phone: typed, address: given.address ?? '', hamletId }
}

/** Another situation asks for other papers: what was picked of a list holds no longer. */
function situation(now: ProcedureNow, before: DraftAnswers, { situationId }: Given): Partial<DraftAnswers> {
  const found = now.papers.situations.find((one) => one.id === situationId)
  if (!found) return refuse(situationId ? 'filing.situation_unknown' : 'filing.choice_missing', { field: 'situationId' })
  const isSame = before.situationId === found.id || situationOf(now.papers, before).papers === found.papers
  return { situationId: found.id, ...(isSame ? {} : { picked: undefined }) }
}
