import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onOwnCase } from './case-columns.ts'
import { ownCase } from './own-case.ts'

/** The resident asks to be called or to meet; once until it is done. */
export const askCallBack = operation({
  name: 'cases.ask-call-back',
  kind: 'do',
  may: 'resident',
  summary: 'Ask to be called back or to meet about one’s own case',
  input: z.object({ ...onOwnCase, wants: z.enum(['call', 'meet']), when: z.string().trim().max(200).default('') }),
  output: acted,
  subject: ({ ref }) => `case:${ref}`,
  run: async (ctx, { ref, wants, when }) => {
    const row = await ownCase(ctx, ref, 'lock')
    const { actionId } = await addAction(ctx, row, { kind: 'call_back_asked', details: { wants, when } })
    return { actionId }
  },
})
