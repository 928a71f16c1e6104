import { z } from 'zod'
import { operation } from '#platform/operation'
import { stepsOf } from './steps-of.ts'

/** The steps of a kind of case; without a procedure those of all that have none of their own. */
export const listSteps = operation({
  name: 'cases.list-steps',
  kind: 'ask',
  may: 'granted',
  summary: 'The steps of a kind of case, with their hours',
  input: z.object({ procedureCode: z.string().max(40).optional() }),
  output: z.object({ steps: z.array(z.object({ name: z.string(), workingHours: z.number().int() })) }),
  run: async (ctx, { procedureCode }) => ({ steps: [...(await stepsOf(ctx, procedureCode ?? ''))] }),
})
