import { z } from 'zod'
import { maskPhone, normalisePhone, phoneIndex, sealPhone, sendCode } from '#messaging'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { addressKey } from './address-key.ts'
import { reachedLimit } from './code-limits.ts'
import { codesAsked, oneAtATime } from './codes-asked.ts'
import { currentResident } from './current-resident.ts'
import { codeHash, codeUse, FOR_OPENING, TRIES } from './proof.ts'
import { readLimits } from './read-limits.ts'
import { refuse } from './refusals.ts'
import { words } from './texts.vi.ts'

const CODE_DIGITS = 6
export const VALID_MINUTES = 10

/**
 * Sends a code to a Vietnamese mobile and answers the token that the asking browser keeps. The answer is the same whether or not
 * anybody here knows the phone. Refuses past the limits (an hour and a day to a phone and from an address, a day in the commune).
 */
export const askPhoneCode = operation({
  name: 'residents.ask-phone-code',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Send a code to a phone, to sign in by it',
  input: z.object({
    phone: personal(z.string().max(40)),
    address: personal(z.string().max(100)),
    backTo: z.string().max(300).optional(),
    isShared: z.boolean().default(false),
    /** `account`: to add the phone to the signed-in resident's account. `opening`: asked by a volunteer for the person beside them. Neither signs anybody in. */
    use: codeUse.default('sign-in'),
    /** The token of an ask before from the same browser, which ends with this one. */
    token: personal(z.string().max(100)).optional(),
  }),
  output: z.object({ token: personal(z.string()), maskedPhone: personal(z.string()) }),
  run: async (ctx, input) => {
    const phone = normalisePhone(input.phone) ?? refuse('residents.phone_invalid')
    const [index, address] = [phoneIndex(ctx.keyring, phone), addressKey(input.address)]
    await oneAtATime(ctx)
    await requireWithinLimits(ctx, index, address)
    if (input.token) await endEarlier(ctx, input.token)
    const token = ctx.random.token()
    const code = ctx.random.digits(CODE_DIGITS)
    await ctx.db
      .insertInto('resident_proof')
      .values({
        token_hash: hashToken(token),
        browser_hash: hashToken(token),
        commune_id: ctx.commune.id,
        kind: 'phone',
        phone_index: index,
        phone_sealed: sealPhone(ctx.keyring, phone),
        code_hash: codeHash(token, code),
        attempts_left: TRIES,
        address,
        is_shared: input.isShared,
        resident_id: input.use === 'account' ? currentResident(ctx).residentId : null,
        back_to: input.use === 'opening' ? FOR_OPENING : (input.backTo ?? null),
        asked_at: ctx.now,
        expires_at: new Date(ctx.now.getTime() + VALID_MINUTES * 60_000),
      })
      .execute()
    const text = (input.use === 'opening' ? words.openingMessage : words.codeMessage)(ctx.commune.name, code, VALID_MINUTES)
    await ctx.asSystem('residents').call(sendCode, { phone, text, idempotencyKey: `resident-code:${ctx.random.uuid()}` })
    return { token, maskedPhone: maskPhone(phone) }
  },
})

async function requireWithinLimits(ctx: Context, index: string, address: string): Promise<void> {
  const reached = reachedLimit(await codesAsked(ctx, { phoneIndex: index, address }), await readLimits(ctx), ctx.now)
  if (reached) refuse(reached.code, { seconds: Math.ceil((reached.until.getTime() - ctx.now.getTime()) / 1000) })
}

async function endEarlier(ctx: Context, token: string): Promise<void> {
  await ctx.db
    .updateTable('resident_proof')
    .set({ closed_at: ctx.now })
    .where('commune_id', '=', ctx.commune.id)
    .where('browser_hash', '=', hashToken(token))
    .where('closed_at', 'is', null)
    .execute()
}
