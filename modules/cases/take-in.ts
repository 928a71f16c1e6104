import { z } from 'zod'
import { getCommune } from '#communes'
import { id, instant } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { onCase, subjectOf } from './case-columns.ts'
import { type CaseRow, lockCase } from './case-row.ts'
import { readClockSettings } from './clock-settings.ts'
import { dayWords, vietnamDay } from './day.ts'
import { isUsualCode, nextCode } from './next-code.ts'
import { refuse } from './refusals.ts'
import { begun } from './steps.ts'
import { stepsOf } from './steps-of.ts'

/**
 * The receipt from which the legal clock runs. An official case is received now and given its legal code; for a prepared one the
 * receipt that the desk or the national portal gave is recorded, by its own code and hour.
 * @law NĐ 118/2025/NĐ-CP; TT 03/2025/TT-VPCP mẫu 01
 */
export const takeIn = operation({
  name: 'cases.take-in',
  kind: 'do',
  may: 'granted',
  summary: 'Take a case in, or record the receipt another system gave',
  input: z.object({
    ...onCase,
    receivedBy: z.enum(['desk', 'national_portal']).default('desk'),
    /** The other system's code, as it stands on the receipt. */
    externalCode: z.string().trim().min(3).max(60).optional(),
    /** Of a prepared case: the receipt's own time. */
    receivedAt: instant.optional(),
  }),
  /** `isCodeUsual` false: a code unlike those the state's systems give, worth a second look. */
  output: z.object({ actionId: id, code: z.string().nullable(), isCodeUsual: z.boolean(), dueAt: z.date().nullable() }),
  subject: subjectOf,
  run: async (ctx, input) => {
    const row = await lockCase(ctx, input.caseId, takeIn)
    const externalCode = input.externalCode ?? null
    let code: string | null = null
    const { actionId } = await addAction(ctx, row, {
      kind: 'taken_in',
      seenActionId: input.seenActionId,
      details: async () => {
        const receivedAt = row.mode === 'official' ? ctx.now : receiptTime(ctx, row, input)
        const { officeHours } = await ctx.call(getCommune, {})
        const [firstStep] = await stepsOf(ctx, row.procedure_code)
        code = row.mode === 'official' ? await nextCode(ctx) : null
        return {
          receivedAt: receivedAt.toISOString(),
          code,
          externalCode,
          receivedBy: input.receivedBy,
          countedBy: await readClockSettings(ctx),
          officeHours,
          ...begun(firstStep),
        }
      },
    })
    const { due_at } = await ctx.db
      .updateTable('case_record')
      .set({ code, external_code: externalCode })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', row.id)
      .returning('due_at')
      .executeTakeFirstOrThrow()
    return { actionId, code, isCodeUsual: externalCode === null || isUsualCode(externalCode), dueAt: due_at }
  },
})

function receiptTime(ctx: Context, row: CaseRow, { externalCode, receivedAt }: { externalCode?: string | undefined; receivedAt?: Date | undefined }): Date {
  if (!externalCode || !receivedAt) return refuse('cases.receipt_needed')
  if (receivedAt > ctx.now) return refuse('cases.receipt_in_future')
  const filedOn = vietnamDay(row.filed_at)
  if (vietnamDay(receivedAt) < filedOn) return refuse('cases.receipt_before_filing', { filedOn: dayWords(filedOn) })
  return receivedAt
}
