import { z } from 'zod'
import { operation } from '#platform/operation'
import { foldedName } from './folded-name.ts'
import { texts } from './texts.vi.ts'

const MOST = 20

const unit = z.object({ code: z.string(), name: z.string(), province: z.string(), longitude: z.number(), latitude: z.number(), areaKm2: z.number() })

/** Finds communes of the country by name (marks forgiven), by code, or by name and province: at most 20, best first. */
export const findUnits = operation({
  name: 'communes.find-units',
  kind: 'ask',
  may: 'anyone',
  summary: 'Find communes of the country by name or code, marks forgiven; at most 20',
  input: z.object({
    query: z.string().trim().min(1).max(100),
    provinceCode: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
  }),
  output: z.array(unit),
  run: async (ctx, { query, provinceCode }) => {
    const folded = foldedName(query).replace(/^(xa|phuong|dac khu) (?=\S)/, '')
    if (folded === '') return []
    const rows = await ctx.db
      .selectFrom('commune_unit as u')
      .innerJoin('province as p', 'p.code', 'u.province_code')
      .select(['u.code', 'u.name', 'u.type', 'u.folded_name', 'u.longitude', 'u.latitude', 'u.area_km2', 'p.name as province', 'p.type as province_type'])
      .where((is) => (/^\d{5}$/.test(folded) ? is('u.code', '=', folded) : is('u.folded_name', 'like', `%${folded}%`)))
      .$if(provinceCode !== undefined, (narrowed) => narrowed.where('u.province_code', '=', provinceCode ?? ''))
      .orderBy((is) => is.case().when('u.folded_name', '=', folded).then(0).when('u.folded_name', 'like', `${folded}%`).then(1).else(2).end())
      .orderBy('u.folded_name')
      .orderBy('u.code')
      .limit(MOST)
      .execute()
    return rows.map((row) => ({
      code: row.code,
      name: `${texts.unitTypes[row.type as keyof typeof texts.unitTypes]} ${row.name}`,
      province: `${texts.provinceTypes[row.province_type as keyof typeof texts.provinceTypes]} ${row.province}`,
      longitude: row.longitude,
      latitude: row.latitude,
      areaKm2: row.area_km2,
    }))
  },
})
