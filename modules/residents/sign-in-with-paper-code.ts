import { z } from 'zod'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { addressKey } from './address-key.ts'
import { entered } from './choose-person.ts'
import { freeAgainAt } from './code-limits.ts'
import { oneAtATime, triesFrom } from './codes-asked.ts'
import { openResidentSession } from './open-resident-session.ts'
import { paperCodeIndex } from './paper-code.ts'
import { readLimits } from './read-limits.ts'
import { residentPath } from './resident-path.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const outcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('wrong') }),
  z.object({ outcome: z.literal('limited'), seconds: z.number() }),
  z.object({ outcome: z.literal('in'), ...entered.shape }),
])

/**
 * Signs in once by the eight digits a volunteer told within the last 24 hours. Every try counts against its address, right or
 * wrong, so it answers an outcome and never refuses.
 */
export const signInWithPaperCode = operation({
  name: 'residents.sign-in-with-paper-code',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Sign in by the code a volunteer told',
  input: z.object({
    code: personal(z.string().max(40)),
    address: personal(z.string().max(100)),
    device: z.string().max(300).default(''),
    backTo: z.string().max(300).optional(),
    isShared: z.boolean().default(false),
  }),
  output: outcome,
  subject: (_input, output) => (output.outcome === 'in' ? `resident:${output.residentId}` : ''),
  run: async (ctx, input) => {
    const address = addressKey(input.address)
    await oneAtATime(ctx)
    const until = await limitedUntil(ctx, address)
    if (until) return { outcome: 'limited' as const, seconds: Math.ceil((until.getTime() - ctx.now.getTime()) / 1000) }
    await noteTry(ctx, address)
    const opening = await takeOpening(ctx, input.code.replace(/\D/g, ''))
    if (!opening) return { outcome: 'wrong' as const }
    const { device, isShared, backTo } = input
    const session = await openResidentSession(ctx, opening.resident_id, { address: input.address, device, isShared })
    return { outcome: 'in' as const, residentId: opening.resident_id, ...session, backTo: residentPath(backTo) }
  },
})

async function limitedUntil(ctx: Context, address: string): Promise<Date | null> {
  const [tries, limits] = [await triesFrom(ctx, 'paper', address), await readLimits(ctx)]
  return freeAgainAt(tries, limits.aDayFromAddress, DAY_MS, ctx.now) ?? freeAgainAt(tries, limits.anHourFromAddress, HOUR_MS, ctx.now)
}

async function noteTry(ctx: Context, address: string): Promise<void> {
  await ctx.db
    .insertInto('resident_proof')
    .values({
      token_hash: hashToken(ctx.random.token()),
      commune_id: ctx.commune.id,
      kind: 'paper',
      address,
      asked_at: ctx.now,
      expires_at: ctx.now,
      closed_at: ctx.now,
    })
    .execute()
}

async function takeOpening(ctx: Context, code: string): Promise<{ resident_id: number } | undefined> {
  const opening = await ctx.db
    .selectFrom('resident_opening as o')
    .innerJoin('resident as r', 'r.id', 'o.resident_id')
    .select(['o.id', 'o.resident_id'])
    .where('o.commune_id', '=', ctx.commune.id)
    .where('o.code_index', '=', paperCodeIndex(ctx, code))
    .where('o.code_expires_at', '>', ctx.now)
    .where('r.closed_at', 'is', null)
    .forUpdate('o')
    .executeTakeFirst()
  if (opening)
    await ctx.db
      .updateTable('resident_opening')
      .set({ code_index: null, code_used_at: ctx.now })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', opening.id)
      .execute()
  return opening
}
