import { z } from 'zod'
import { day, id } from '#platform/columns'
import type { Db } from '#platform/db'
import { operation } from '#platform/operation'
import { catalogueRecord, type Handler } from './catalogue-record.ts'
import { canBeOfficial, intakeMode } from './intake-mode.ts'
import { sayLocally } from './local-saying.ts'
import { requireOwnField } from './own-field.ts'
import { code, reason } from './procedure-columns.ts'
import { refuse } from './refusals.ts'
import { handlerInWords } from './source-words.ts'

/** Chooses guide, prepare or official for a procedure; official needs the decision that allows it, and never another agency's. */
export const setIntakeMode = operation({
  name: 'procedures.set-intake-mode',
  kind: 'do',
  may: 'granted',
  summary: 'Sets what the commune does with cases of a procedure: guide, prepare, or receive officially by a decision',
  input: z.object({
    code,
    mode: z.union([intakeMode, z.literal('default')]),
    decisionNumber: z.string().trim().min(3).max(60).optional(),
    decisionDate: day.optional(),
    reason,
  }),
  output: z.object({ id }),
  subject: (input) => `procedure:${input.code}`,
  async run(ctx, { code, mode, decisionNumber, decisionDate, reason }) {
    await requireOwnField(ctx, setIntakeMode, code)
    if (mode !== 'official') {
      const changes = { intakeMode: mode === 'default' ? null : mode, decisionNumber: null, decisionDate: null }
      return { id: await sayLocally(ctx, code, changes, reason) }
    }
    if (!decisionNumber || !decisionDate) return refuse('procedures.decision_needed')
    const handler = await handlerOf(ctx.db, code)
    if (!canBeOfficial(handler)) refuse('procedures.other_agency_decides', { handler: handlerInWords(handler) })
    return { id: await sayLocally(ctx, code, { intakeMode: mode, decisionNumber, decisionDate }, reason) }
  },
})

async function handlerOf(db: Db, code: string): Promise<Handler> {
  const row = await db
    .selectFrom('procedure as p')
    .innerJoin('procedure_version as v', 'v.id', 'p.version_id')
    .select('v.content')
    .where('p.code', '=', code)
    .executeTakeFirst()
  if (!row) return refuse('procedures.not_in_catalogue', { code })
  return catalogueRecord.parse(row.content).handler
}
