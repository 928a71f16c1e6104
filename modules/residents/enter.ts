import type { Context } from '#platform/context'
import type { Posted, Redirect } from '#platform/page'
import { choosePerson } from './choose-person.ts'
import { listWhoMayEnter } from './list-who-may-enter.ts'
import { WHO_PATH } from './paths.ts'
import { holdSession, originOf } from './sign-in-cookies.ts'

/** After a proof: in, when only one person can be meant and nobody asked for another; otherwise on to the question who it is. */
export async function enterOrAsk(ctx: Context, posted: Posted, token: string, wantsOther: boolean): Promise<Redirect> {
  const choices = await ctx.call(listWhoMayEnter, { token })
  const [only] = choices
  if (wantsOther || choices.length !== 1 || !only) return { redirect: wantsOther && choices.length === 0 ? `${WHO_PATH}?moi=co` : WHO_PATH }
  return enterAs(ctx, posted, token, only.choice, '')
}

/** Signs the browser in as one of those the proof allows. */
export async function enterAs(ctx: Context, posted: Posted, token: string, choice: string, name: string): Promise<Redirect> {
  const { backTo, ...session } = await ctx.call(choosePerson, { token, choice, name, ...originOf(posted) })
  return { redirect: backTo, cookies: holdSession(session) }
}
