import { z } from 'zod'
import { look, looksAt } from '#people'
import { page } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireMe } from './me.ts'
import { ownCases } from './own-cases.ts'

const PAGE_SIZE = 20

/** Who opened, revealed or changed what is held of the signed-in resident: their record and their cases, newest first, 20 a page. @law Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 */
export const listWhoLooked = operation({
  name: 'privacy.list-who-looked',
  kind: 'ask',
  may: 'resident',
  summary: 'Who looked at my data, when and why',
  input: z.object({ page }),
  output: z.object({ looks: z.array(look), page: z.number(), hasMore: z.boolean() }),
  run: async (ctx, { page }) => {
    const me = requireMe(ctx)
    const subjects = [
      ...(me.personId === null ? [] : [`person:${me.personId}`]),
      ...(await ownCases(ctx, me)).flatMap(({ id, ref }) => [`case:${id}`, `case:${ref}`]),
    ]
    const found = await looksAt(ctx, subjects, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE })
    return { looks: found.slice(0, PAGE_SIZE), page, hasMore: found.length > PAGE_SIZE }
  },
})
