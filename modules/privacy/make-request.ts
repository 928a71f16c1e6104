import { z } from 'zod'
import { id, longText, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { dueOn } from './due-days.ts'
import { requireMe } from './me.ts'
import { requestKind } from './own-requests.ts'
import { refuse } from './refusals.ts'
import { sealWords } from './sealing.ts'

/** The resident asks that what is held of them be corrected or erased; an officer answers by the day told. Refuses a second request of a kind while one waits. */
export const makeRequest = operation({
  name: 'privacy.make-request',
  kind: 'do',
  may: 'resident',
  summary: 'Ask to correct or erase my data',
  input: z.object({ kind: requestKind, words: personal(longText.max(2000)) }),
  output: z.object({ requestId: id, dueOn: z.string() }),
  subject: (_input, { requestId }) => `data_request:${requestId}`,
  run: async (ctx, { kind, words }) => {
    const me = requireMe(ctx)
    const due = dueOn(kind, ctx.now)
    const made = await ctx.db
      .insertInto('data_request')
      .values({
        commune_id: ctx.commune.id,
        resident_id: me.residentId,
        person_id: me.personId,
        kind,
        words_sealed: sealWords(ctx.keyring, words),
        asked_at: ctx.now,
        due_on: due,
      })
      .onConflict((conflict) => conflict.columns(['commune_id', 'resident_id', 'kind']).where('decided_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst()
    await ctx.announce('privacy')
    return { requestId: made?.id ?? refuse('privacy.request_open'), dueOn: due }
  },
})
