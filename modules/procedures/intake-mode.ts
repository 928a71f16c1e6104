import { z } from 'zod'
import type { Handler } from './catalogue-record.ts'

/**
 * What the commune does with a case brought to it: *guide* explains and links, *prepare* makes a complete bundle that is
 * not yet filed, *official* receives it in law, which only a written decision can switch on.
 */
export const intakeMode = z.enum(['guide', 'prepare', 'official'])
export type IntakeMode = z.output<typeof intakeMode>

export type IntakeDecision = { number: string; date: string }
export type Intake = { mode: IntakeMode; decision: IntakeDecision | null }

export type LocalIntake = { intakeMode: string | null; decisionNumber: string | null; decisionDate: string | null }

/** The mode that holds: the commune's own choice, else guide for another agency or an unknown one, else prepare. */
export function intakeOf(handler: Handler, local: LocalIntake | null): Intake {
  const chosen = intakeMode.safeParse(local?.intakeMode).data
  if (!chosen) return { mode: defaultIntakeMode(handler), decision: null }
  if (chosen !== 'official') return { mode: chosen, decision: null }
  if (!local?.decisionNumber || !local.decisionDate) return { mode: defaultIntakeMode(handler), decision: null }
  return { mode: 'official', decision: { number: local.decisionNumber, date: local.decisionDate } }
}

export function defaultIntakeMode(handler: Handler): IntakeMode {
  return handler === 'ubnd_cap_xa' ? 'prepare' : 'guide'
}

/** Another agency's procedure can never be received in law by the commune; one of unknown handler can, once decided. */
export function canBeOfficial(handler: Handler): boolean {
  return handler === 'ubnd_cap_xa' || handler === null
}
