import { z } from 'zod'
import { operation } from '#platform/operation'
import { officeHours, usualHours } from './office-hours.ts'
import { refuse } from './refusals.ts'

const phone = z.string().regex(/^\+?[\d .()-]{3,20}$/)
const optional = <S extends z.ZodType>(schema: S) => schema.nullable().optional()

/** Changes what the commune says of itself. What is left out stays; null clears. */
export const editSettings = operation({
  name: 'communes.edit-settings',
  kind: 'do',
  may: 'granted',
  summary: 'Change phones, address, agency code, unit and office hours; what is left out stays, null clears',
  input: z.object({
    unitCode: optional(z.string().regex(/^\d{5}$/)),
    phone: optional(phone),
    emergencyPhone: optional(phone),
    address: optional(z.string().trim().min(1).max(300)),
    agencyCode: optional(z.string().trim().min(1).max(40)),
    officeHours: officeHours.optional(),
  }),
  output: z.object({}),
  run: async (ctx, input) => {
    if (input.unitCode) await requireUnit(ctx, input.unitCode)
    const change = {
      ...(input.unitCode === undefined ? {} : { unit_code: input.unitCode }),
      ...(input.phone === undefined ? {} : { phone: input.phone }),
      ...(input.emergencyPhone === undefined ? {} : { emergency_phone: input.emergencyPhone }),
      ...(input.address === undefined ? {} : { address: input.address }),
      ...(input.agencyCode === undefined ? {} : { agency_code: input.agencyCode }),
      ...(input.officeHours === undefined ? {} : { office_hours: JSON.stringify(input.officeHours) }),
    }
    await ctx.db
      .insertInto('commune_setting')
      .values({ commune_id: ctx.commune.id, office_hours: JSON.stringify(usualHours), ...change })
      .onConflict((conflict) => conflict.column('commune_id').doUpdateSet({ commune_id: ctx.commune.id, ...change }))
      .execute()
    return {}
  },
})

async function requireUnit(ctx: Parameters<typeof editSettings.run>[0], code: string): Promise<void> {
  const unit = await ctx.db.selectFrom('commune_unit').select('code').where('code', '=', code).executeTakeFirst()
  if (!unit) refuse('communes.unit_not_found', { code })
}
