import type { Context } from '#platform/context'
import type { PageRequest, Redirect } from '#platform/page'
import { currentResident } from './current-resident.ts'
import { LINK_CODE_MINUTES } from './link-code.ts'

const COOKIE = 'ma-noi'
const PURPOSE = 'residents.shown-link-code'

export type ShownCode = { code: string; until: number }

/** Keeps the code for this browser alone, sealed: it never stands in an address. */
export function holdLinkCode(ctx: Context, { code, expiresAt }: { code: string; expiresAt: Date }): NonNullable<Redirect['cookies']> {
  const shown: ShownCode & { residentId: number } = { code, until: expiresAt.getTime(), residentId: currentResident(ctx).residentId }
  return [{ name: COOKIE, value: ctx.keyring.seal(JSON.stringify(shown), PURPOSE), maxAgeSeconds: LINK_CODE_MINUTES * 60 }]
}

/** The code this browser is to show, while it holds and is the signed-in resident's. */
export function linkCodeHere(ctx: Context, request: PageRequest): ShownCode | null {
  const sealed = request.cookies[COOKIE]
  if (!sealed || ctx.actor.kind !== 'resident') return null
  try {
    const shown = JSON.parse(ctx.keyring.open(sealed, PURPOSE)) as ShownCode & { residentId: number }
    return shown.residentId === ctx.actor.residentId && shown.until > ctx.now.getTime() ? { code: shown.code, until: shown.until } : null
  } catch {
    return null
  }
}

export const dropLinkCode: NonNullable<Redirect['cookies']> = [{ name: COOKIE, value: null }]
