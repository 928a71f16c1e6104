import type { z } from 'zod'

/** The name and input of work done after commit; declared apart from its job so that operations and jobs never import in circles. */
export type Task<I extends z.ZodType = z.ZodType> = { readonly name: string; readonly input: I }

export function task<I extends z.ZodType>(name: string, input: I): Task<I> {
  return { name, input }
}

/** Something that happened, told after commit to whoever reacts; named in the past tense. */
export type Event<P extends z.ZodType = z.ZodType> = { readonly name: string; readonly payload: P }

export function event<P extends z.ZodType>(name: string, payload: P): Event<P> {
  return { name, payload }
}

export type EnqueueOptions = {
  /** One waiting job per key: a second enqueue replaces the first. */
  key?: string
  runAt?: Date
  /** Jobs of one queue run one after another. */
  queue?: string
  maxAttempts?: number
}
