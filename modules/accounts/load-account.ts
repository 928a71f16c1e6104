import { listHamlets } from '#communes'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { getAccount } from './get-account.ts'
import { linkTokenOf } from './link-cookie.ts'
import { listColleagues } from './list-colleagues.ts'

export type AccountData = Awaited<ReturnType<typeof loadAccount>>

/** What the page of one account shows: the account, where roles may be narrowed to, who may succeed, and a link just made. */
export async function loadAccount(ctx: Context, request: PageRequest) {
  const accountId = Number(request.params['id'])
  const account = await ctx.call(getAccount, { accountId })
  return {
    account,
    path: `/office/nhan-su/${account.id}`,
    hamlets: await ctx.call(listHamlets, {}),
    colleagues: (await ctx.call(listColleagues, {})).filter(({ id }) => id !== account.id),
    linkToken: linkTokenOf(request, account.id),
    origin: request.origin,
  }
}
