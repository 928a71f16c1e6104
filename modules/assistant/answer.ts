import { z } from 'zod'
import { part } from './asked-part.ts'

/** `officer`: the resident asked for a person. `unknown`: nothing found, a person must answer. */
export const answerKind = z.enum(['answer', 'clarify', 'menu', 'hours', 'outside', 'petition', 'officer', 'emergency', 'secret', 'smalltalk', 'unknown'])
export type AnswerKind = z.output<typeof answerKind>

/** What the machine remembers of a talk: the procedure last spoken of, and what a bare number would mean. */
export const memory = z.object({
  procedureCode: z.string().nullable().default(null),
  offered: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('menu') }),
      z.object({ kind: z.literal('procedures'), codes: z.array(z.string()).max(4), part: part.nullable().default(null) }),
    ])
    .nullable()
    .default(null),
})
export type Memory = z.output<typeof memory>

export const answer = z.object({
  kind: answerKind,
  /** Plain text with short lines, at most 1,900 code points with its choices. */
  text: z.string(),
  /** What may be chosen next; the payload is what the resident would write. */
  choices: z.array(z.object({ title: z.string(), payload: z.string(), code: z.string().nullable() })),
  source: z.object({ code: z.string(), name: z.string(), path: z.string(), url: z.string(), readAt: z.string(), words: z.string() }).nullable(),
  memory,
})
export type Answer = z.output<typeof answer>

export const MENU = ['procedures', 'hours', 'officer'] as const
