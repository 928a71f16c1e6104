import { z } from 'zod'
import { clockSettings, keptDays } from '#legal-clock'

/** Everything that can happen to a case. The words of the law and of the national portal stand beside each in the README. */
export const actionKind = z.enum([
  'filed',
  'bundle_checked',
  'taken_in',
  'refused',
  'assigned',
  'step_done',
  'supplement_asked',
  'supplemented',
  'fee_asked',
  'fee_settled',
  'apologised',
  'stopped',
  'withdrawn',
  'finished',
  'returned',
  'note_added',
  'call_back_asked',
  'called_back',
  'rated',
])
export type ActionKind = z.output<typeof actionKind>

export const caseState = z.enum([
  'filed',
  'ready',
  'taken_in',
  'in_progress',
  'awaiting_supplement',
  'awaiting_payment',
  'refused',
  'withdrawn',
  'stopped',
  'finished',
  'returned',
])
export type CaseState = z.output<typeof caseState>

export const waitsFor = z.enum(['office', 'resident', 'nobody'])

export const caseMode = z.enum(['prepare', 'official'])
export type CaseMode = z.output<typeof caseMode>

export const rating = z.number().int().min(1).max(3)

/** The step of the office's own way that begins, with the working hours it has; null where none begins. */
const stepBegun = { nextStep: z.string().nullable(), nextStepHours: z.number().int().nullable().default(null) }

/** Acts that tell a date carry the days off it was counted by: days announced later move no date already told. */
const dateTold = { keptDays: keptDays.optional() }

/** What each act carries beside who, when and why. Personal details of people never stand here: they lie sealed on the case. */
export const actionDetails = {
  filed: z.object({}),
  bundle_checked: z.object({}),
  /**
   * `receivedAt`: the receipt's own time, which the legal clock starts from. At least one of the codes is set. `officeHours`: those of
   * the day of receipt, by which the whole case is counted even when the office changes them.
   */
  taken_in: z.object({
    receivedAt: z.iso.datetime(),
    code: z.string().nullable(),
    externalCode: z.string().nullable(),
    receivedBy: z.enum(['desk', 'national_portal']),
    /** How time was counted on the day of receipt where the law leaves it open: a later change moves no date already told. */
    countedBy: clockSettings.optional(),
    officeHours: z
      .record(z.string(), z.array(z.tuple([z.string(), z.string()])))
      .nullable()
      .default(null),
    nextStep: z.string().nullable().default(null),
    nextStepHours: stepBegun.nextStepHours,
    ...dateTold,
  }),
  refused: z.object({}),
  /** `toAccountId` null: it waits for whoever takes it. */
  assigned: z.object({ toAccountId: z.number().int().nullable(), toName: z.string(), isBulk: z.boolean().default(false) }),
  step_done: z.object({ step: z.string(), ...stepBegun }),
  /** One request names everything that is missing. `answerBy`: until when the resident is asked to answer. */
  supplement_asked: z.object({ items: z.array(z.object({ paperId: z.string(), name: z.string(), why: z.string() })).min(1), answerBy: z.iso.date() }),
  supplemented: z.object({ note: z.string().default(''), ...dateTold }),
  fee_asked: z.object({ amountDong: z.number().int().positive(), what: z.string() }),
  fee_settled: z.object({ how: z.string(), ...dateTold }),
  /** `isLate`: sent when the date promised had already passed. */
  apologised: z.object({ newDueAt: z.iso.datetime(), isLate: z.boolean().default(false) }),
  stopped: z.object({}),
  withdrawn: z.object({}),
  finished: z.object({ result: z.string(), signedBy: z.string().default('') }),
  returned: z.object({ how: z.enum(['desk', 'online', 'post']) }),
  note_added: z.object({ text: z.string() }),
  call_back_asked: z.object({ wants: z.enum(['call', 'meet']), when: z.string().default('') }),
  called_back: z.object({ outcome: z.string().default('') }),
  rated: z.object({ rating, words: z.string().default('') }),
} satisfies Record<ActionKind, z.ZodType>

/** Details as an operation gives them. */
export type ActionDetailsGiven = { [K in ActionKind]: z.input<(typeof actionDetails)[K]> }
export type ActionDetails = { [K in ActionKind]: z.output<(typeof actionDetails)[K]> }

/** One entry of a case, as kept: `at` is when it counts from. */
export type CaseAction = {
  [K in ActionKind]: { id: number; kind: K; at: Date; byKind: 'resident' | 'staff' | 'system'; accountId: number | null; details: ActionDetails[K] }
}[ActionKind]
