import { texts } from './texts.vi.ts'

/** A step of the office's own way through a case, with its working hours; 0 sets no limit of its own. */
export type Step = { name: string; workingHours: number }

/** Where the office has written no steps, up to the signature: the result and its return are acts of their own. 8 working hours are a working day. */
export const usualSteps: readonly Step[] = [
  { name: texts.usualSteps.receive, workingHours: 4 },
  { name: texts.usualSteps.examine, workingHours: 16 },
  { name: texts.usualSteps.sign, workingHours: 8 },
]

/** The step that begins now, as an action carries it. */
export function begun(step: Step | undefined): { nextStep: string | null; nextStepHours: number | null } {
  return { nextStep: step?.name ?? null, nextStepHours: step?.workingHours || null }
}

/** The step after this one; none after the last, the first where the office no longer has a step of that name. */
export function stepAfter(steps: readonly Step[], name: string | null): Step | undefined {
  return steps[steps.findIndex((step) => step.name === name) + 1]
}
