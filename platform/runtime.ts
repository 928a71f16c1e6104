import type { Pool } from 'pg'
import type { z } from 'zod'
import type { Roles } from './access.ts'
import type { Cache } from './cache.ts'
import type { Clock } from './clock.ts'
import type { Commune } from './context.ts'
import type { Endpoint } from './endpoint.ts'
import type { FileStore } from './files.ts'
import type { Random } from './ids.ts'
import type { Keyring } from './keys.ts'
import type { Log } from './log.ts'
import type { AnyOperation, Operation } from './operation.ts'
import type { RefusalDetails, RefusalKind } from './refusal.ts'
import type { Event, Task } from './task.ts'

/** Done after commit, at least once, outside any transaction: it calls channels and operations. */
export type Job = {
  readonly task: Task
  /** graphile-worker cron line, e.g. `0 6 * * *` in UTC; the job then runs once for each commune or once in all. */
  readonly cron?: string
  run(work: Work, input: unknown): Promise<void>
}

/** What a job has: the runtime's means, and operations run as the program in the job's commune. */
export type Work = {
  readonly commune: Commune | null
  readonly log: Log
  now(): Date
  readonly random: Random
  readonly keyring: Keyring
  readonly files: FileStore
  /** Runs an operation in its own transaction as the program, in the job's commune or the one given. */
  execute<I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>, input: z.input<I>, commune?: Commune): Promise<z.output<O>>
  /** Every commune, for jobs that serve them all. */
  communes(): Promise<Commune[]>
  /** The pool of the app role, for what belongs to no commune; row security still hides every commune's rows. */
  readonly pool: Pool
}

/** A job for each time an event is told. */
export type Reaction = { readonly event: Event; readonly job: Job }

/** Everything one module joins to the house. */
export type Module = {
  readonly name: string
  readonly operations: readonly AnyOperation[]
  readonly jobs?: readonly Job[]
  readonly reactions?: readonly Reaction[]
  readonly endpoints?: readonly Endpoint[]
  readonly refusals?: Readonly<Record<string, RefusalKind>>
  readonly refusalTexts?: Readonly<Record<string, (details: RefusalDetails) => string>>
  /** What people call the fields of its operations, for the sentence that says which of them do not fit. */
  readonly inputWords?: Readonly<Record<string, string>>
  /** What people call its acts, by operation name, where the trail is read. */
  readonly actWords?: Readonly<Record<string, string>>
}

/** The means of one running program, made once in main.ts (or a test) and passed down. */
export type Runtime = {
  readonly pool: Pool
  readonly clock: Clock
  readonly random: Random
  readonly keyring: Keyring
  readonly cache: Cache
  readonly files: FileStore
  readonly log: Log
  readonly roles: Roles
  readonly modules: readonly Module[]
}

/** Ties a job to its task with the input's type; `run` gets the parsed input. */
export function job<I extends z.ZodType>(task: Task<I>, run: (work: Work, input: z.output<I>) => Promise<void>, options: { cron?: string } = {}): Job {
  return { task, ...options, run: async (work, input) => run(work, task.input.parse(input)) }
}

/** Ties a reaction to its event; it runs as a job of its own, named after both. */
export function reaction<P extends z.ZodType>(event: Event<P>, name: string, run: (work: Work, payload: z.output<P>) => Promise<void>): Reaction {
  return { event, job: job({ name, input: event.payload }, run) }
}
