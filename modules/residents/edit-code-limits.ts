import { z } from 'zod'
import { operation } from '#platform/operation'

const count = (most: number) => z.coerce.number().int().min(1).max(most)

/** Sets how many sign-in codes may be asked for; what is left out stays. */
export const editCodeLimits = operation({
  name: 'residents.edit-code-limits',
  kind: 'do',
  may: 'granted',
  summary: 'Change the limits on sign-in codes',
  input: z.object({
    anHourToPhone: count(100).optional(),
    aDayToPhone: count(1000).optional(),
    anHourFromAddress: count(10_000).optional(),
    aDayFromAddress: count(100_000).optional(),
    aDay: count(1_000_000).optional(),
  }),
  output: z.object({}),
  run: async (ctx, input) => {
    const change = {
      ...(input.anHourToPhone === undefined ? {} : { codes_an_hour_to_phone: input.anHourToPhone }),
      ...(input.aDayToPhone === undefined ? {} : { codes_a_day_to_phone: input.aDayToPhone }),
      ...(input.anHourFromAddress === undefined ? {} : { codes_an_hour_from_address: input.anHourFromAddress }),
      ...(input.aDayFromAddress === undefined ? {} : { codes_a_day_from_address: input.aDayFromAddress }),
      ...(input.aDay === undefined ? {} : { codes_a_day: input.aDay }),
    }
    await ctx.db
      .insertInto('resident_setting')
      .values({ commune_id: ctx.commune.id, ...change })
      .onConflict((conflict) => conflict.column('commune_id').doUpdateSet({ commune_id: ctx.commune.id, ...change }))
      .execute()
    return {}
  },
})
