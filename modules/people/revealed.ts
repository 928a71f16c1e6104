import { openPhone } from '#messaging'
import type { Context } from '#platform/context'
import type { PageRequest, Redirect } from '#platform/page'
import { requirePerson } from './person-row.ts'
import { openIdentity } from './sealing.ts'

const COOKIE = 'hien-so'
const PURPOSE = 'people.revealed'
export const REVEALED_SECONDS = 60

export type RevealedKind = 'identity' | 'phone'
type Claim = { kind: RevealedKind; personId: number; accountId: number; until: number }

/** Back to the person's page, where the number stands whole for a minute, for this officer in this browser; it never travels itself. */
export function backWithRevealed(ctx: Context, path: string, personId: number, kind: RevealedKind): Redirect {
  const claim: Claim = { kind, personId, accountId: accountOf(ctx), until: ctx.now.getTime() + REVEALED_SECONDS * 1000 }
  return {
    redirect: `${path}#so-${kind}`,
    cookies: [{ name: COOKIE, value: ctx.keyring.seal(JSON.stringify(claim), PURPOSE), maxAgeSeconds: REVEALED_SECONDS }],
  }
}

/** The number this officer revealed within the last minute, if it is this person's. */
export async function revealedHere(ctx: Context, request: PageRequest, personId: number): Promise<{ kind: RevealedKind; number: string } | null> {
  const claim = claimOf(ctx, request.cookies[COOKIE])
  if (!claim || claim.personId !== personId || claim.accountId !== accountOf(ctx) || claim.until < ctx.now.getTime()) return null
  const row = await requirePerson(ctx, personId, null)
  if (claim.kind === 'identity') return row.identity_sealed ? { kind: 'identity', number: openIdentity(ctx.keyring, row.identity_sealed) } : null
  return row.phone_sealed ? { kind: 'phone', number: openPhone(ctx.keyring, row.phone_sealed).replace(/^84/, '0') } : null
}

function claimOf(ctx: Context, sealed: string | undefined): Claim | null {
  if (!sealed) return null
  try {
    return JSON.parse(ctx.keyring.open(sealed, PURPOSE)) as Claim
  } catch {
    return null
  }
}

function accountOf(ctx: Context): number {
  return ctx.actor.kind === 'staff' ? ctx.actor.accountId : 0
}
