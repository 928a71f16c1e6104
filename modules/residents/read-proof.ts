import { z } from 'zod'
import { maskPhone, openPhone } from '#messaging'
import { personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { RESEND_SECONDS } from './code-limits.ts'
import { codeUse, useOf } from './proof.ts'

/** How far the phone's proof of a browser is: where the code went, when another may be asked for. */
export const readProof = operation({
  name: 'residents.read-proof',
  kind: 'ask',
  may: 'anyone',
  isInternal: true,
  summary: 'How far the sign-in by phone of one browser is',
  input: z.object({ token: personal(z.string().max(100)) }),
  output: z.object({
    state: z.enum(['over', 'code', 'proved']),
    maskedPhone: personal(z.string()),
    phone: personal(z.string()),
    use: codeUse,
    secondsToResend: z.number(),
  }),
  run: async (ctx, { token }) => {
    const over = { state: 'over' as const, maskedPhone: '', phone: '', use: 'sign-in' as const, secondsToResend: 0 }
    const proof = await ctx.db
      .selectFrom('resident_proof')
      .selectAll()
      .where('commune_id', '=', ctx.commune.id)
      .where('browser_hash', '=', hashToken(token))
      .where('closed_at', 'is', null)
      .where('expires_at', '>', ctx.now)
      .orderBy('asked_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!proof) return over
    const phone = proof.phone_sealed ? openPhone(ctx.keyring, proof.phone_sealed) : ''
    const passed = Math.floor((ctx.now.getTime() - proof.asked_at.getTime()) / 1000)
    return {
      state: proof.proved_at ? ('proved' as const) : ('code' as const),
      maskedPhone: phone && maskPhone(phone),
      phone,
      use: useOf(proof),
      secondsToResend: Math.max(0, RESEND_SECONDS - passed),
    }
  },
})
