import { z } from 'zod'
import { shippedData } from '#platform/shipped-data'

const shape = z.object({
  provinces: z.array(z.object({ code: z.string(), name: z.string(), type: z.enum(['thanh_pho', 'tinh']) })),
  communes: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      type: z.enum(['xa', 'phuong', 'dac_khu']),
      provinceCode: z.string(),
      point: z.tuple([z.number(), z.number()]),
      areaKm2: z.number(),
    }),
  ),
})

/** The provinces and communes of `data/admin-units.json`. @law 19/2025/QĐ-TTg; 30/2026/QH16 */
export function readUnits(): z.output<typeof shape> {
  return shape.parse(shippedData('admin-units.json'))
}
