import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, reason, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** A case is not received, with words saying why. @law NĐ 118/2025/NĐ-CP; TT 03/2025/TT-VPCP mẫu 03 */
export const refuseCase = operation({
  name: 'cases.refuse-case',
  kind: 'do',
  may: 'granted',
  summary: 'Refuse to receive a case, saying why',
  input: z.object({ ...onCase, reason }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, reason: why }) => {
    const row = await lockCase(ctx, caseId, refuseCase)
    const { actionId } = await addAction(ctx, row, { kind: 'refused', details: {}, reason: why, seenActionId })
    return { actionId }
  },
})
