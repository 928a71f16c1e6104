import { z } from 'zod'
import { getCase } from '#cases'
import { id, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import type { PageRequest, Redirect } from '#platform/page'
import { refuse } from './refusals.ts'

const COOKIE = 'hien-so'
const PURPOSE = 'desk.phone-shown'
const SECONDS = 300

/** Somebody of the office needs the whole phone of a case and says why; the reason stands in the trail. Refuses where there is none. */
export const revealPhone = operation({
  name: 'desk.reveal-phone',
  kind: 'do',
  may: 'granted',
  summary: 'Show the whole phone number of a case, saying why',
  input: z.object({ caseId: id, reason: shortText }),
  output: z.object({ shownUntil: z.date() }),
  subject: ({ caseId }) => `case:${caseId}`,
  run: async (ctx, { caseId }) => {
    const { applicantPhone } = await ctx.call(getCase, { caseId })
    if (!applicantPhone) return refuse('desk.no_phone')
    return { shownUntil: new Date(ctx.now.getTime() + SECONDS * 1000) }
  },
})

/** Back to the case, showing the number to this browser for five minutes; the cookie names the case and the person, never the number. */
export function toCaseWithPhone(ctx: Context, caseId: number, shownUntil: Date): Redirect {
  const account = ctx.actor.kind === 'staff' ? ctx.actor.accountId : 0
  const value = ctx.keyring.seal([ctx.commune.id, caseId, account, shownUntil.getTime()].join(':'), PURPOSE)
  return { redirect: `/office/ho-so/${caseId}?xong=phone`, cookies: [{ name: COOKIE, value, maxAgeSeconds: SECONDS }] }
}

/** Whether this person asked to see this case's number within five minutes. */
export function isPhoneShown(ctx: Context, request: PageRequest, caseId: number): boolean {
  const sealed = request.cookies[COOKIE]
  if (!sealed || ctx.actor.kind !== 'staff') return false
  try {
    const [commune, shown, account, until] = ctx.keyring.open(sealed, PURPOSE).split(':').map(Number)
    return commune === ctx.commune.id && shown === caseId && account === ctx.actor.accountId && (until ?? 0) > ctx.now.getTime()
  } catch {
    return false
  }
}
