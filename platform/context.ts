import type { z } from 'zod'
import type { Actor } from './access.ts'
import type { Cache } from './cache.ts'
import type { Db } from './db.ts'
import type { FileStore } from './files.ts'
import type { Random } from './ids.ts'
import type { Keyring } from './keys.ts'
import type { Log } from './log.ts'
import type { Operation } from './operation.ts'
import type { EnqueueOptions, Event, Task } from './task.ts'

/** The tenant: rows of every commune table are reached through its transaction alone. */
export type Commune = { id: number; slug: string; name: string; kind: 'live' | 'demo' | 'practice' }

/** Everything an operation may touch. `db` is the transaction; there is no other handle. */
export type Context = {
  readonly db: Db
  readonly commune: Commune
  readonly actor: Actor
  readonly now: Date
  readonly requestId: string
  readonly random: Random
  readonly keyring: Keyring
  readonly cache: Cache
  readonly files: FileStore
  readonly log: Log
  /** What was read under this key before in this transaction, whoever asked; read again after an operation that does something. */
  once<T>(key: string, read: () => Promise<T>): Promise<T>
  /** Calls another operation in this transaction, as this actor: its `may` is checked. */
  call<I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>, input: z.input<I>): Promise<z.output<O>>
  /** The same transaction acting as the program itself, for what the actor may cause but not do; on record with `name`. */
  asSystem(name: string): Context
  /** Work for after commit; gone if the transaction rolls back. */
  enqueue<I extends z.ZodType>(task: Task<I>, input: z.input<I>, options?: EnqueueOptions): Promise<void>
  /** Tells every reaction of the event, after commit. */
  publish<P extends z.ZodType>(event: Event<P>, payload: z.input<P>): Promise<void>
  /** Tells open office pages that a topic changed, after commit. */
  announce(topic: string): Promise<void>
  /** The hamlets this actor is confined to for an operation; null when not confined. */
  hamletsFor(operation: { name: string }): readonly number[] | null
  /** The fields of work this actor is confined to for an operation; null when not confined. */
  fieldsFor(operation: { name: string }): readonly string[] | null
  /** What people call each act of the house, by operation name. */
  readonly actWords: Readonly<Record<string, string>>
  /** Whether this actor may call the operation. */
  may(operation: Pick<Operation, 'name' | 'may'>): boolean
}
