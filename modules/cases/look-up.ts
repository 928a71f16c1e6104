import { sql } from 'kysely'
import { z } from 'zod'
import { openPhone } from '#messaging'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { caseMode, caseState, waitsFor } from './action.ts'
import { refFrom } from './case-ref.ts'
import type { CaseRow } from './case-row.ts'
import { filerStillActs } from './filer-still-acts.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'

const MOST_WRONG_PER_CASE = 5
const MOST_WRONG_PER_ADDRESS = 20
const HOUR = 3_600_000

/**
 * Where a case stands, without signing in: its look-up name or code and the last four digits of the applicant's phone. A wrong name,
 * wrong digits and a case that was guessed at five times in the hour get the same answer, so that nothing is learnt by trying; an
 * address that was wrong twenty times in the hour is refused. Answered to pages alone, which know the address.
 */
export const lookUp = operation({
  name: 'cases.look-up',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Where a case stands, by its code and four digits of the phone',
  input: z.object({
    refOrCode: z.string().trim().min(3).max(60),
    lastDigits: personal(
      z
        .string()
        .trim()
        .regex(/^\d{4}$/),
    ),
    address: personal(z.string().max(100)),
  }),
  output: z.object({
    found: z
      .object({
        ref: z.string(),
        code: z.string().nullable(),
        mode: caseMode,
        isOnlyPrepared: z.boolean(),
        state: caseState,
        stateWords: z.string(),
        waitsFor,
        filedAt: z.date(),
        receivedAt: z.date().nullable(),
        dueAt: z.date().nullable(),
        originalDueAt: z.date().nullable(),
        finishedAt: z.date().nullable(),
        closedAt: z.date().nullable(),
        lastActionAt: z.date(),
      })
      .nullable(),
  }),
  run: async (ctx, { refOrCode, lastDigits, address }) => {
    // Guesses sent at once are counted one after another.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`look-up:${ctx.commune.id}:${address}`}, 0))`.execute(ctx.db)
    if ((await wrongSince(ctx, 'address', address)) >= MOST_WRONG_PER_ADDRESS) return refuse('cases.too_many_look_ups')
    const row = await findCase(ctx, refOrCode)
    const isGuessedAt = row !== undefined && (await wrongSince(ctx, 'case_id', row.id)) >= MOST_WRONG_PER_CASE
    // The digits are the filer's: who may act for the applicant no more learns nothing by them either.
    const isRight = row !== undefined && !isGuessedAt && digitsOf(ctx, row) === lastDigits && (await filerStillActs(ctx, row))
    await ctx.db
      .insertInto('case_look_up')
      .values({ commune_id: ctx.commune.id, case_id: row?.id ?? null, address, is_right: isRight, at: ctx.now })
      .execute()
    return { found: isRight ? answer(row) : null }
  },
})

async function findCase(ctx: Context, typed: string): Promise<CaseRow | undefined> {
  const ref = refFrom(typed)
  const all = ctx.db.selectFrom('case_record').selectAll().where('commune_id', '=', ctx.commune.id)
  const byRef = ref ? await all.where('ref', '=', ref).forUpdate().executeTakeFirst() : undefined
  if (byRef) return byRef
  const code = typed.toUpperCase()
  return all
    .where((eb) => eb.or([eb('code', '=', code), eb('external_code', '=', typed)]))
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

async function wrongSince(ctx: Context, column: 'address' | 'case_id', value: string | number): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('case_look_up')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('commune_id', '=', ctx.commune.id)
    .where(column, '=', value)
    .where('is_right', '=', false)
    .where('at', '>', new Date(ctx.now.getTime() - HOUR))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function digitsOf(ctx: Context, { applicant_phone_sealed }: CaseRow): string | null {
  return applicant_phone_sealed && openPhone(ctx.keyring, applicant_phone_sealed).slice(-4)
}

function answer(row: CaseRow) {
  const state = caseState.parse(row.state)
  return {
    ref: row.ref,
    code: row.code ?? row.external_code,
    mode: caseMode.parse(row.mode),
    isOnlyPrepared: row.mode === 'prepare' && row.received_at === null,
    state,
    stateWords: texts.states[state],
    waitsFor: waitsFor.parse(row.waits_for),
    filedAt: row.filed_at,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    originalDueAt: row.original_due_at,
    finishedAt: row.finished_at,
    closedAt: row.closed_at,
    lastActionAt: row.last_action_at,
  }
}
