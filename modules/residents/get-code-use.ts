import { z } from 'zod'
import { operation } from '#platform/operation'
import { readLimits } from './read-limits.ts'

const DAY_MS = 24 * 3_600_000
/** From this share of the day's limit on, the office is told. */
const ALARM_SHARE = 0.8

const limits = z.object({
  anHourToPhone: z.number().int(),
  aDayToPhone: z.number().int(),
  anHourFromAddress: z.number().int(),
  aDayFromAddress: z.number().int(),
  aDay: z.number().int(),
})

/** How many sign-in codes went out in the last 24 hours, the limits, and whether the day's is near. */
export const getCodeUse = operation({
  name: 'residents.get-code-use',
  kind: 'ask',
  may: 'granted',
  summary: 'Sign-in codes sent in 24 hours, and the limits',
  input: z.object({}),
  output: z.object({ sent: z.number().int(), limits, isNearLimit: z.boolean(), isOver: z.boolean() }),
  run: async (ctx) => {
    const { count } = await ctx.db
      .selectFrom('resident_proof')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('commune_id', '=', ctx.commune.id)
      .where('kind', '=', 'phone')
      .where('asked_at', '>', new Date(ctx.now.getTime() - DAY_MS))
      .executeTakeFirstOrThrow()
    const [sent, kept] = [Number(count), await readLimits(ctx)]
    return { sent, limits: kept, isNearLimit: sent >= kept.aDay * ALARM_SHARE, isOver: sent >= kept.aDay }
  },
})
