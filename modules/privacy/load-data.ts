import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { getOwnData } from './get-own-data.ts'
import { listWhoLooked } from './list-who-looked.ts'

export const DATA_PATH = '/tai-khoan/du-lieu'
export type OwnData = Awaited<ReturnType<typeof loadData>>

/** What the page shows: all that is held, and one page of who looked. */
export async function loadData(ctx: Context, { query }: PageRequest) {
  const number = Math.min(1000, Math.max(1, Math.trunc(Number(query['trang'])) || 1))
  return { own: await ctx.call(getOwnData, {}), found: await ctx.call(listWhoLooked, { page: number }) }
}
