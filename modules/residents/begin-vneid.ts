import { z } from 'zod'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { addressKey } from './address-key.ts'
import { freeAgainAt } from './code-limits.ts'
import { oneAtATime, triesFrom } from './codes-asked.ts'
import { readLimits } from './read-limits.ts'
import { refuse } from './refusals.ts'

const VALID_MINUTES = 15
const HOUR_MS = 3_600_000
const JOURNEY = 'resident-proof.vneid'

/** What must be kept of a journey to the provider, for the one browser that began it. */
export const journey = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string(), redirectUri: z.string() })
export type Journey = z.output<typeof journey>

/** Keeps a journey to the identity provider sealed and answers the token its browser holds. Refuses an address that begins too many. */
export const beginVneid = operation({
  name: 'residents.begin-vneid',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Begin to sign in by VNeID',
  input: z.object({
    journey: personal(journey),
    address: personal(z.string().max(100)),
    backTo: z.string().max(300).optional(),
    /** The signed-in resident proves their own account instead of signing in anew. */
    isForAccount: z.boolean().default(false),
  }),
  output: z.object({ token: personal(z.string()) }),
  run: async (ctx, input) => {
    const address = addressKey(input.address)
    await oneAtATime(ctx)
    const until = freeAgainAt(await triesFrom(ctx, 'vneid', address), (await readLimits(ctx)).aDayFromAddress, HOUR_MS, ctx.now)
    if (until) refuse('residents.too_many_tries', { seconds: Math.ceil((until.getTime() - ctx.now.getTime()) / 1000) })
    const token = ctx.random.token()
    await ctx.db
      .insertInto('resident_proof')
      .values({
        token_hash: hashToken(token),
        browser_hash: hashToken(token),
        commune_id: ctx.commune.id,
        kind: 'vneid',
        state_sealed: ctx.keyring.seal(JSON.stringify(input.journey), JOURNEY),
        address,
        resident_id: input.isForAccount && ctx.actor.kind === 'resident' ? ctx.actor.residentId : null,
        back_to: input.backTo ?? null,
        asked_at: ctx.now,
        expires_at: new Date(ctx.now.getTime() + VALID_MINUTES * 60_000),
      })
      .execute()
    return { token }
  },
})

/** What was sealed for a journey. */
export function openJourney(ctx: Context, sealed: string): Journey {
  return journey.parse(JSON.parse(ctx.keyring.open(sealed, JOURNEY)))
}
