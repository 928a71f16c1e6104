import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { rating } from './action.ts'
import { addAction } from './add-action.ts'
import { acted, onOwnCase } from './case-columns.ts'
import { ownCase } from './own-case.ts'

/** 3 very satisfied, 2 satisfied, 1 not satisfied; once, when there is a result. @law QĐ 766/QĐ-TTg */
export const rateCase = operation({
  name: 'cases.rate-case',
  kind: 'do',
  may: 'resident',
  summary: 'Rate how one’s own case was dealt with',
  input: z.object({ ...onOwnCase, rating: z.coerce.number().pipe(rating), words: personal(z.string().trim().max(1000)).default('') }),
  output: acted,
  subject: ({ ref }) => `case:${ref}`,
  run: async (ctx, { ref, rating: given, words }) => {
    const row = await ownCase(ctx, ref, 'lock')
    const { actionId } = await addAction(ctx, row, { kind: 'rated', details: { rating: given, words } })
    return { actionId }
  },
})
