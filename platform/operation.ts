import type { z } from 'zod'
import type { Context } from './context.ts'

/** Whoever may come: everybody, a resident signed in (for what is theirs), those whose role grants the operation's name, or only the program itself. */
export type May = 'anyone' | 'resident' | 'granted' | 'system'

/**
 * The centre of the house. Its name is the permission, the API path, the audit action, the log field and the metric label.
 * `run` always executes in one transaction: return commits, throw rolls back. What is not in `output` never leaves.
 */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly name: string
  readonly kind: 'do' | 'ask'
  readonly may: May
  readonly summary: string
  readonly input: I
  readonly output: O
  /** What the act was done to, for the audit trail: `conversation:12`. */
  readonly subject?: (input: z.output<I>, output: z.output<O>) => string
  /** An `ask` that shows personal data is put on record like a `do`. */
  readonly isRecorded?: boolean
  /** Left out of the API: answered only to pages, jobs and other operations. */
  readonly isInternal?: boolean
  run(ctx: Context, input: z.output<I>): Promise<z.input<O>>
}

/** Declares an operation; the types of `run` follow from `input` and `output`. */
export function operation<I extends z.ZodType, O extends z.ZodType>(definition: Operation<I, O>): Operation<I, O> {
  if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(definition.name)) throw new Error(`Operation name ${definition.name} is not module.verb-noun`)
  return definition
}

/** Any operation, where its types do not matter (lists, routing). */
export type AnyOperation = Pick<Operation, 'name' | 'kind' | 'may' | 'summary' | 'input' | 'output' | 'isInternal'> & {
  // biome-ignore lint/suspicious/noExplicitAny: a list of operations of different inputs has no other common type
  run(ctx: Context, input: any): Promise<any>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  subject?: (input: any, output: any) => string
  isRecorded?: boolean
}
