import { sql } from 'kysely'
import type { z } from 'zod'
import { type Actor, anyone, fieldsOf, type Grant, hamletsOf, mayCall, requireAccess } from './access.ts'
import { recordAct } from './audit.ts'
import type { Commune, Context } from './context.ts'
import { type Db, transaction } from './db.ts'
import { enqueue } from './enqueue.ts'
import { firstAnswer } from './first-answer.ts'
import { toNfc } from './nfc.ts'
import type { AnyOperation, Operation } from './operation.ts'
import { refuse } from './refusal.ts'
import type { Runtime } from './runtime.ts'

/** Who calls: an actor already known, or the hash of a session cookie to be opened with the transaction. */
export type Caller = { commune: Commune; requestId: string } & ({ actor: Actor } | { sessionHash: Buffer | undefined })

/** Runs one operation in its own transaction. With a key, a repeat of a write by the same actor returns the first answer, while they may still ask. */
export async function execute<I extends z.ZodType, O extends z.ZodType>(
  runtime: Runtime,
  operation: Operation<I, O>,
  input: z.input<I>,
  caller: Caller,
  idempotencyKey?: string,
): Promise<z.output<O>> {
  return open(runtime, caller, async (ctx) => {
    if (!idempotencyKey || operation.kind === 'ask') return ctx.call(operation, input)
    requireAccess(runtime.roles, ctx.actor, operation)
    return firstAnswer(ctx, operation, input, idempotencyKey)
  })
}

/** Opens a transaction with its context and runs `work` in it: return commits, throw rolls back. */
export async function open<T>(runtime: Runtime, caller: Caller, work: (ctx: Context) => Promise<T>): Promise<T> {
  const sessionHash = 'sessionHash' in caller ? caller.sessionHash : undefined
  return transaction(runtime.pool, { communeId: caller.commune.id, sessionHash }, async (db, session) => {
    const actor = 'actor' in caller ? caller.actor : actorOf(session)
    return work(contextOf(runtime, db, caller.commune, actor, caller.requestId, new Map()))
  })
}

function actorOf(session: Record<string, unknown> | undefined): Actor {
  if (!session?.['holder_id']) return anyone
  const held = { sessionId: Number(session['session_id']), name: String(session['name']) }
  const holderId = Number(session['holder_id'])
  if (session['kind'] === 'staff') return { kind: 'staff', accountId: holderId, ...held, grants: (session['grants'] ?? []) as readonly Grant[] }
  const personId = session['person_id'] === null ? null : Number(session['person_id'])
  return { kind: 'resident', residentId: holderId, personId, contactId: Number(session['contact_id']), ...held }
}

/** What this transaction has read once already. */
type Read = Map<string, Promise<unknown>>

function contextOf(runtime: Runtime, db: Db, commune: Commune, actor: Actor, requestId: string, read: Read): Context {
  const ctx: Context = {
    db,
    commune,
    actor,
    requestId,
    now: runtime.clock.now(),
    random: runtime.random,
    keyring: runtime.keyring,
    cache: runtime.cache,
    files: runtime.files,
    log: runtime.log,
    once: <T>(key: string, make: () => Promise<T>) => {
      const value = (read.get(key) as Promise<T> | undefined) ?? make()
      read.set(key, value)
      return value
    },
    call: (operation, input) => callInside(runtime, ctx, read, operation, input),
    asSystem: (name) => contextOf(runtime, db, commune, { kind: 'system', name }, requestId, read),
    enqueue: async (task, input, options = {}) => {
      const payload = JSON.stringify({ commune: commune.id, input: task.input.parse(input) })
      await enqueue(db, task.name, payload, options)
    },
    publish: async (event, payload) => {
      const parsed = JSON.stringify({ commune: commune.id, input: event.payload.parse(payload) })
      for (const module of runtime.modules)
        for (const reaction of module.reactions ?? []) if (reaction.event.name === event.name) await enqueue(db, reaction.job.task.name, parsed, {})
    },
    announce: async (topic) => {
      await sql`select pg_notify('announce', ${`${commune.id}:${topic}`})`.execute(db)
    },
    hamletsFor: (operation) => hamletsOf(runtime.roles, actor, operation.name),
    fieldsFor: (operation) => fieldsOf(runtime.roles, actor, operation.name),
    // Read by one page only: joined when asked for.
    get actWords() {
      return Object.fromEntries(runtime.modules.flatMap((module) => Object.entries(module.actWords ?? {})))
    },
    may: (operation) => mayCall(runtime.roles, actor, operation),
  }
  return ctx
}

async function callInside<I extends z.ZodType, O extends z.ZodType>(
  runtime: Runtime,
  ctx: Context,
  read: Read,
  operation: Operation<I, O>,
  rawInput: z.input<I>,
): Promise<z.output<O>> {
  requireAccess(runtime.roles, ctx.actor, operation)
  const input = parseInput(operation, rawInput)
  const ran = operation.run(ctx, input)
  const output = operation.output.parse(await (operation.kind === 'do' ? ran.finally(() => read.clear()) : ran))
  if (operation.kind === 'do' || operation.isRecorded) await recordAct(ctx, operation, input, output)
  return output
}

/** Parses input after bringing every string to NFC; what does not fit is refused with the places named. */
export function parseInput<I extends z.ZodType>(operation: Pick<AnyOperation, 'name'> & { input: I }, rawInput: unknown): z.output<I> {
  const parsed = operation.input.safeParse(toNfc(rawInput))
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.map((issue) => issue.path.join('.') || '(all)')
  return refuse('platform.invalid_input', { operation: operation.name, places, problems: parsed.error.issues.map((issue) => issue.message) })
}
