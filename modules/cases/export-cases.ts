import { z } from 'zod'
import { openPhone } from '#messaging'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { caseFilter, casesMatching } from './case-query.ts'
import { readColleagues } from './colleagues.ts'
import { listColumns, listRow, listRowOf } from './list-row.ts'

const MOST_ROWS = 1000

const NAME = 'cases.export-cases'

/** Rows of the register of cases, a thousand at a time in the order they were made. @law TT 03/2025/TT-VPCP mẫu 07 */
export const exportCases = operation({
  name: NAME,
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'Rows of the register of cases, to be read page by page',
  input: z.object({ ...caseFilter, afterId: z.coerce.number().int().min(0).default(0) }),
  output: z.object({
    rows: z.array(
      listRow.extend({
        address: personal(z.string()).nullable(),
        phone: personal(z.string()).nullable(),
        filedByName: personal(z.string()),
        rating: z.number().int().nullable(),
      }),
    ),
    /** The next page's `afterId`; null when there is none. */
    next: id.nullable(),
  }),
  run: async (ctx, input) => {
    const rows = await (await casesMatching(ctx, { name: NAME }, input))
      .select([...listColumns, 'address', 'applicant_phone_sealed', 'filed_by_name', 'rating'])
      .where('id', '>', input.afterId)
      .orderBy('id')
      .limit(MOST_ROWS)
      .execute()
    const colleagues = await readColleagues(ctx)
    return {
      rows: rows.map((row) => ({
        ...listRowOf(ctx, row, colleagues),
        address: row.address,
        phone: row.applicant_phone_sealed && `0${openPhone(ctx.keyring, row.applicant_phone_sealed).slice(2)}`,
        filedByName: row.filed_by_name,
        rating: row.rating,
      })),
      next: rows.length === MOST_ROWS ? (rows.at(-1)?.id ?? null) : null,
    }
  },
})
