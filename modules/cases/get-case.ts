import { z } from 'zod'
import { openPhone } from '#messaging'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { actionKind, caseMode } from './action.ts'
import { actionsOf } from './actions-of.ts'
import { clockOf, dueByDaysOffNow } from './case-clock.ts'
import { subjectOf } from './case-columns.ts'
import { getCaseRow } from './case-row.ts'
import { actsOpenTo, standingOf } from './case-state.ts'
import { affairsOf, caseAffairs, caseView, viewOf } from './case-view.ts'
import { readColleagues } from './colleagues.ts'
import { holderOf } from './list-row.ts'
import { openPaper } from './open-paper.ts'
import { casePaper, papersOf } from './papers-of.ts'
import { openAnswers } from './sealing.ts'
import { stepsOf } from './steps-of.ts'
import { texts } from './texts.vi.ts'

const act = z.object({
  id,
  kind: actionKind,
  words: z.string(),
  at: z.date(),
  recordedAt: z.date(),
  byKind: z.enum(['resident', 'staff', 'system']),
  byName: personal(z.string()),
  /** Whom a substitute did it for. */
  forName: z.string().nullable(),
  reason: personal(z.string()).nullable(),
  details: z.record(z.string(), z.unknown()),
})

/**
 * One case whole, for whoever works on it: on record, since it shows what a resident entrusted to the office. Who only looks on (no right
 * to open papers) sees neither answers, phone nor address.
 */
export const getCase = operation({
  name: 'cases.get-case',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'One case with its history, papers, answers, clock, and what may be done now',
  input: z.object({ caseId: id }),
  output: caseView.extend({
    ...caseAffairs.shape,
    id,
    decisionNumber: z.string().nullable(),
    procedureVersionId: id,
    situationId: z.string(),
    field: z.string(),
    channel: z.string(),
    via: z.string(),
    forPersonId: id.nullable(),
    forOrganisationId: id.nullable(),
    authorisationId: id.nullable(),
    contactId: id.nullable(),
    hamletId: id.nullable(),
    address: personal(z.string()).nullable(),
    applicantPhone: personal(z.string()).nullable(),
    answers: personal(z.record(z.string(), z.unknown())),
    papers: z.array(casePaper),
    isWhole: z.boolean(),
    actions: z.array(act),
    /** What a page sends back as `seenActionId`. */
    lastActionId: id,
    mayDo: z.array(actionKind),
    assigned: z.object({ accountId: id, name: z.string() }).nullable(),
    step: z.string().nullable(),
    stepDueAt: z.date().nullable(),
    steps: z.array(z.object({ name: z.string(), workingHours: z.number().int() })),
    pauses: z.array(z.object({ from: z.date(), to: z.date().nullable(), why: z.enum(['supplement', 'payment']) })),
    clock: z.object({
      startsAt: z.date().nullable(),
      limit: z.object({ value: z.number().int(), unit: z.string() }).nullable(),
      cutoff: z.string().nullable(),
      isOneOfSeveral: z.boolean(),
      why: z.enum(['no_unit', 'paused']).nullable(),
      isSure: z.boolean(),
      apologisedAt: z.date().nullable(),
      /** Days off were announced or changed since the date was told: when it would be by them. Nothing moves by itself. */
      dueByDaysOffNow: z.date().nullable(),
    }),
  }),
  subject: subjectOf,
  run: async (ctx, { caseId }) => {
    const row = await getCaseRow(ctx, caseId, getCase)
    const actions = await actionsOf(ctx, row.id)
    const mode = caseMode.parse(row.mode)
    const standing = standingOf(mode, actions)
    const { legal, limit, cutoff, isOneOfSeveral } = await clockOf(ctx, row, standing)
    const isWhole = ctx.may(openPaper)
    return {
      ...viewOf(row),
      ...affairsOf(row.state, actions),
      id: row.id,
      decisionNumber: row.decision_number,
      procedureVersionId: row.procedure_version_id,
      situationId: row.situation_id,
      field: row.field,
      channel: row.channel,
      via: row.via,
      forPersonId: row.for_person_id,
      forOrganisationId: row.for_organisation_id,
      authorisationId: row.authorisation_id,
      contactId: row.contact_id,
      hamletId: row.hamlet_id,
      address: isWhole ? row.address : null,
      applicantPhone: isWhole && row.applicant_phone_sealed ? `0${openPhone(ctx.keyring, row.applicant_phone_sealed).slice(2)}` : null,
      answers: isWhole ? openAnswers(ctx.keyring, row.answers_sealed) : {},
      papers: await papersOf(ctx, row.id),
      isWhole,
      actions: actions.map((one) => ({ ...one, words: texts.acts[one.kind] })),
      lastActionId: actions.at(-1)?.id ?? 0,
      mayDo: actsOpenTo('staff', mode, standing),
      assigned: holderOf(row, await readColleagues(ctx)),
      step: row.step,
      stepDueAt: row.step_due_at,
      steps: [...(await stepsOf(ctx, row.procedure_code))],
      pauses: standing.pauses,
      clock: {
        startsAt: legal?.startsAt ?? null,
        limit,
        cutoff,
        isOneOfSeveral,
        why: legal?.why ?? null,
        isSure: legal?.isSure ?? true,
        apologisedAt: standing.apologisedAt,
        dueByDaysOffNow: await dueByDaysOffNow(ctx, row, standing),
      },
    }
  },
})
