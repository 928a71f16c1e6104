import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** The papers of a prepared case were looked through and are complete; it is still not filed. */
export const checkBundle = operation({
  name: 'cases.check-bundle',
  kind: 'do',
  may: 'granted',
  summary: 'Say that the papers of a prepared case are complete',
  input: z.object(onCase),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId }) => {
    const row = await lockCase(ctx, caseId, checkBundle)
    const { actionId } = await addAction(ctx, row, { kind: 'bundle_checked', details: {}, seenActionId })
    return { actionId }
  },
})
