import { z } from 'zod'
import { operation } from '#platform/operation'
import { KEPT_DAYS, keptSince } from './retention.ts'

const count = z.number().int()

/** Removes what has been kept long enough; run every night. Drafts, deliveries and messages have rules of their own. */
export const forgetOld = operation({
  name: 'privacy.forget-old',
  kind: 'do',
  may: 'system',
  summary: 'Remove what has been kept long enough',
  input: z.object({}),
  output: z.object({ signInProofs: count, caseLookUps: count, importRows: count, firstAnswers: count }),
  run: async (ctx) => {
    const { db, now } = ctx
    const proofs = await db
      .deleteFrom('resident_proof')
      .where('commune_id', '=', ctx.commune.id)
      .where('expires_at', '<', keptSince(now, KEPT_DAYS.signInProofs))
      .executeTakeFirst()
    const lookUps = await db
      .deleteFrom('case_look_up')
      .where('commune_id', '=', ctx.commune.id)
      .where('at', '<', keptSince(now, KEPT_DAYS.caseLookUps))
      .executeTakeFirst()
    const closed = db
      .selectFrom('person_import')
      .select('id')
      .where('commune_id', '=', ctx.commune.id)
      .where(({ eb, fn }) => eb(fn.coalesce('rolled_back_at', 'applied_at', 'dropped_at'), '<', keptSince(now, KEPT_DAYS.importRows)))
    const rows = await db.deleteFrom('person_import_row').where('commune_id', '=', ctx.commune.id).where('import_id', 'in', closed).executeTakeFirst()
    await db.deleteFrom('person_import_household').where('commune_id', '=', ctx.commune.id).where('import_id', 'in', closed).execute()
    await db.updateTable('person_import').set({ hamlets_sealed: null, erased_at: now }).where('id', 'in', closed).where('erased_at', 'is', null).execute()
    const answers = await db
      .deleteFrom('first_answer')
      .where('commune_id', '=', ctx.commune.id)
      .where('at', '<', keptSince(now, KEPT_DAYS.firstAnswers))
      .executeTakeFirst()
    return {
      signInProofs: Number(proofs.numDeletedRows),
      caseLookUps: Number(lookUps.numDeletedRows),
      importRows: Number(rows.numDeletedRows),
      firstAnswers: Number(answers.numDeletedRows),
    }
  },
})
