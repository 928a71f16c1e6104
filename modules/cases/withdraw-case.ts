import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onOwnCase, reason } from './case-columns.ts'
import { ownCase } from './own-case.ts'

/** The resident takes the case back, saying why. */
export const withdrawCase = operation({
  name: 'cases.withdraw-case',
  kind: 'do',
  may: 'resident',
  summary: 'Take one’s own case back',
  input: z.object({ ...onOwnCase, reason }),
  output: acted,
  subject: ({ ref }) => `case:${ref}`,
  run: async (ctx, { ref, reason: why }) => {
    const row = await ownCase(ctx, ref, 'lock')
    const { actionId } = await addAction(ctx, row, { kind: 'withdrawn', details: {}, reason: why })
    return { actionId }
  },
})
