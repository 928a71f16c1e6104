import { z } from 'zod'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { readHolidays } from './holidays.ts'
import { isOpenAt, nextOpening, officeHours, usualHours } from './office-hours.ts'
import { sayOpening, sayWeek } from './office-hours-words.ts'
import { texts } from './texts.vi.ts'

const holidays = readHolidays()

const card = z.object({
  slug: z.string(),
  /** As people say it: "xã Lâm Thao". */
  name: z.string(),
  kind: z.enum(['live', 'demo', 'practice']),
  /** "tỉnh Phú Thọ"; empty until the unit is set. */
  province: z.string(),
  unitCode: z.string().nullable(),
  agencyCode: z.string().nullable(),
  phone: z.string().nullable(),
  emergencyPhone: z.string().nullable(),
  address: z.string().nullable(),
  officeHours,
  /** The week in lines for people. */
  weekInWords: z.array(z.string()),
  isOpenNow: z.boolean(),
  /** Open until when, or when the office opens next and why it is closed. */
  openingInWords: z.string(),
  nextOpening: z.date().nullable(),
})

/** The commune's public card: who it is, how to reach it, and whether its office is open at this moment. */
export const getCommune = operation({
  name: 'communes.get-commune',
  kind: 'ask',
  may: 'anyone',
  summary: 'The public card of the commune: name, province, phones, office hours, open or closed now',
  input: z.object({}),
  output: card,
  run: async (ctx) => {
    const row = await ctx.once('communes.setting', () => readSetting(ctx))
    const hours = row ? officeHours.parse(row.office_hours) : usualHours
    return {
      slug: ctx.commune.slug,
      name: ctx.commune.name,
      kind: ctx.commune.kind,
      province: row?.province ? `${texts.provinceTypes[row.province_type === 'tinh' ? 'tinh' : 'thanh_pho']} ${row.province}` : '',
      unitCode: row?.unit_code ?? null,
      agencyCode: row?.agency_code ?? null,
      phone: row?.phone ?? null,
      emergencyPhone: row?.emergency_phone ?? null,
      address: row?.address ?? null,
      officeHours: hours,
      weekInWords: sayWeek(hours),
      isOpenNow: isOpenAt(hours, holidays, ctx.now),
      openingInWords: sayOpening(hours, holidays, ctx.now),
      nextOpening: nextOpening(hours, holidays, ctx.now)?.at ?? null,
    }
  },
})

/** What the commune says of itself, with its unit's province; asked by page and shell alike. */
function readSetting(ctx: Context) {
  return ctx.db
    .selectFrom('commune_setting as s')
    .leftJoin('commune_unit as u', 'u.code', 's.unit_code')
    .leftJoin('province as p', 'p.code', 'u.province_code')
    .where('s.commune_id', '=', ctx.commune.id)
    .select(['s.unit_code', 's.agency_code', 's.phone', 's.emergency_phone', 's.address', 's.office_hours', 'p.name as province', 'p.type as province_type'])
    .executeTakeFirst()
}
