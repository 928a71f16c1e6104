import { caseState, caseTexts, filerStillActs, readableRef, refFrom } from '#cases'
import type { Context } from '#platform/context'
import { byWhen } from './day-words.ts'

/** What may be said of a case in a chat: its code, state and date. */
export type CaseOfContact = { code: string; stateWords: string; dueWords: string | null; isOnlyPrepared: boolean }

/** The case that goes by this code or look-up name, if messages about it go to this very contact; undefined for everybody else's. */
export async function findCaseOfContact(ctx: Context, contactId: number, typed: string): Promise<CaseOfContact | undefined> {
  const ref = refFrom(typed)
  const row = await ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('contact_id', '=', contactId)
    .where((eb) => eb.or([...(ref ? [eb('ref', '=', ref)] : []), eb('code', '=', typed.toUpperCase()), eb('external_code', '=', typed)]))
    .limit(1)
    .executeTakeFirst()
  if (!row || !(await filerStillActs(ctx, row))) return undefined
  const state = caseState.parse(row.state)
  const isRunning = state === 'taken_in' || state === 'in_progress'
  return {
    code: row.code ?? row.external_code ?? readableRef(row.ref),
    stateWords: caseTexts.states[state],
    dueWords: isRunning && row.due_at ? byWhen(row.due_at) : null,
    isOnlyPrepared: row.mode === 'prepare' && row.received_at === null,
  }
}
