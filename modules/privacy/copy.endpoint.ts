import type { Look } from '#people'
import type { Context } from '#platform/context'
import type { Endpoint } from '#platform/endpoint'
import { isRefusal } from '#platform/refusal'
import { getOwnData } from './get-own-data.ts'
import { listWhoLooked } from './list-who-looked.ts'

const MOST_PAGES = 50

/** The machine's copy: everything the page shows and the whole list of who looked, as one JSON file. */
export const copyEndpoint: Endpoint = {
  method: 'GET',
  path: '/tai-khoan/du-lieu/ban-sao.json',
  may: { public: 'the operations inside answer a signed-in resident alone, of their own data' },
  async handle({ open }, reply) {
    try {
      const copy = await open(async (ctx) => ({ ...(await ctx.call(getOwnData, {})), whoLooked: await everyLook(ctx) }))
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="du-lieu-cua-toi.json"')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(copy, null, 2))
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      return reply.redirect('/dang-nhap?tiep=/tai-khoan/du-lieu', 303)
    }
  },
}

async function everyLook(ctx: Context): Promise<Look[]> {
  const looks: Look[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const found = await ctx.call(listWhoLooked, { page })
    looks.push(...found.looks)
    if (!found.hasMore) break
  }
  return looks
}
