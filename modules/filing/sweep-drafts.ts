import { z } from 'zod'
import { operation } from '#platform/operation'
import { sealAnswers } from './draft.ts'
import { emptyDraft } from './drop-draft.ts'
import { DRAFT_DAYS } from './keeping.ts'

const DAY_MS = 86_400_000
/** How long it stays counted where people gave up. */
const COUNTED_DAYS = 400
const AT_ONCE = 200

/**
 * Empties drafts nobody worked on for 30 days, with their files; that they were begun, and where they were left, stays counted
 * for 400 days. Passes older than a day go.
 */
export const sweepDrafts = operation({
  name: 'filing.sweep-drafts',
  kind: 'do',
  may: 'system',
  summary: 'Throw away drafts left for 30 days',
  input: z.object({}),
  output: z.object({ emptied: z.int(), forgotten: z.int() }),
  run: async (ctx) => {
    const before = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS)
    const left = await ctx.db
      .selectFrom('case_draft')
      .select('id')
      .where('commune_id', '=', ctx.commune.id)
      .where('filed_case_id', 'is', null)
      .where('dropped_at', 'is', null)
      .where('changed_at', '<', before(DRAFT_DAYS))
      .orderBy('changed_at')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id } of left) await emptyDraft(ctx, id, sealAnswers(ctx, { toldMode: 'prepare', papers: {} }))
    await ctx.db.deleteFrom('case_draft_pass').where('commune_id', '=', ctx.commune.id).where('expires_at', '<', before(1)).execute()
    const old = ctx.db.selectFrom('case_draft').select('id').where('commune_id', '=', ctx.commune.id).where('begun_at', '<', before(COUNTED_DAYS))
    const closed = old.where((eb) => eb.or([eb('dropped_at', 'is not', null), eb('filed_case_id', 'is not', null)])).limit(AT_ONCE)
    await ctx.db.deleteFrom('case_draft_pass').where('draft_id', 'in', closed).execute()
    const forgotten = await ctx.db.deleteFrom('case_draft').where('id', 'in', closed).returning('id').execute()
    return { emptied: left.length, forgotten: forgotten.length }
  },
})
