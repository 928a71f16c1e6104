import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { EnqueueOptions } from './task.ts'

/** Adds a job in the caller's transaction, through the one door the app role has to the job schema. */
export async function enqueue(db: Db, task: string, payload: string, options: EnqueueOptions): Promise<void> {
  await sql`select enqueue(${task}, ${payload}::json, ${options.key ?? null}, ${options.runAt ?? null}::timestamptz, ${options.queue ?? null}, ${options.maxAttempts ?? null}::int)`.execute(
    db,
  )
}
