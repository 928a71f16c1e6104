import { z } from 'zod'

/** Schemas shared by many operations. Personal fields are marked so that the audit trail masks them. */
export const id = z.coerce.number().int().positive().max(2_147_483_647)
export const instant = z.coerce.date().meta({ type: 'string', format: 'date-time' })
export const day = z.iso.date()
export const shortText = z.string().trim().min(1).max(200)
export const longText = z.string().trim().min(1).max(10_000)
export const personal = <S extends z.ZodType>(schema: S): S => schema.meta({ ...schema.meta(), personal: true })
export const page = z.coerce.number().int().min(1).max(100_000).default(1)
