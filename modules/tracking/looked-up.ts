import { z } from 'zod'
import { lookUp } from '#cases'
import type { Context } from '#platform/context'
import { field, type PageRequest, type Posted, type Redirect } from '#platform/page'
import { refuse } from './refusals.ts'

const COOKIE = 'ho-so-da-tra'
const PURPOSE = 'tracking.looked-up'
const KEPT_SECONDS = 600

const found = lookUp.output.shape.found.unwrap()
const kept = z.object({ communeId: z.number(), at: z.coerce.date(), found: found.extend(dates()) })
export type LookedUp = z.output<typeof kept>

/**
 * Looks a case up by what was typed. The answer travels sealed in a cookie for ten minutes, so that neither the address nor the
 * history of the browser holds the second factor; a wrong one leads to the same place as a code that is not there.
 */
export async function lookUpAct(ctx: Context, { form, params, address }: Posted, pathOf: (ref: string) => string): Promise<Redirect> {
  const typed = (params['ref'] ?? field(form, 'ma')).trim()
  const digits = field(form, 'so').replace(/\s/g, '')
  if (typed.length < 3) return refuse('tracking.code_needed', { field: 'ma' })
  if (!/^\d{4}$/.test(digits)) return refuse('tracking.digits_needed', { field: 'so' })
  const answer = await ctx.call(lookUp, { refOrCode: typed.slice(0, 60), lastDigits: digits, address })
  if (!answer.found) return { redirect: params['ref'] ? `${pathOf(typed)}?sai=1` : `/tra-cuu/ho-so?ma=${encodeURIComponent(typed)}&sai=1` }
  const value = ctx.keyring.seal(JSON.stringify({ communeId: ctx.commune.id, at: ctx.now, found: answer.found }), PURPOSE)
  return { redirect: pathOf(answer.found.ref), cookies: [{ name: COOKIE, value, maxAgeSeconds: KEPT_SECONDS }] }
}

/** What this browser looked up last, if it is this case and not older than ten minutes. */
export function lookedUp(ctx: Context, { cookies, params }: PageRequest): LookedUp | null {
  const sealed = cookies[COOKIE]
  if (!sealed) return null
  const opened = openKept(ctx, sealed)
  const isFresh = opened !== null && ctx.now.getTime() - opened.at.getTime() < KEPT_SECONDS * 1000
  return isFresh && opened.communeId === ctx.commune.id && opened.found.ref === (params['ref'] ?? '').toUpperCase().replace(/-/g, '') ? opened : null
}

function openKept(ctx: Context, sealed: string): LookedUp | null {
  try {
    return kept.safeParse(JSON.parse(ctx.keyring.open(sealed, PURPOSE))).data ?? null
  } catch {
    // Sealed with a key that is gone, or by somebody else: nothing was looked up.
    return null
  }
}

function dates() {
  const at = z.coerce.date()
  const maybe = z
    .string()
    .nullable()
    .transform((value) => (value === null ? null : new Date(value)))
  return { filedAt: at, lastActionAt: at, receivedAt: maybe, dueAt: maybe, originalDueAt: maybe, finishedAt: maybe, closedAt: maybe }
}
