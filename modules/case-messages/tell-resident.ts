import { z } from 'zod'
import { actionsOf, getCaseRow } from '#cases'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { queueForCase } from './queue-for-case.ts'
import { wordsOfLast } from './words-to-resident.ts'

/** Tells the case's contact of one act, once. Null: no news to them, nobody to tell, or they asked to be forgotten. */
export const tellResident = operation({
  name: 'case-messages.tell-resident',
  kind: 'do',
  may: 'system',
  summary: 'Tell the resident what was done to their case',
  input: z.object({ caseId: id, actionId: id, siteAddress: z.string().default('') }),
  output: z.object({ messageId: id.nullable() }),
  subject: ({ caseId }) => `case:${caseId}`,
  run: async (ctx, { caseId, actionId, siteAddress }) => {
    const row = await getCaseRow(ctx, caseId, tellResident)
    const actions = (await actionsOf(ctx, caseId)).filter((one) => one.id <= actionId)
    if (actions.at(-1)?.id !== actionId) return { messageId: null }
    const words = await wordsOfLast(ctx, row, actions, siteAddress)
    return { messageId: words && (await queueForCase(ctx, row, words, `case:${caseId}:${actionId}`)) }
  },
})
