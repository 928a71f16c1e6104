import { z } from 'zod'
import { openPhone, provePhone } from '#messaging'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { codeHash, findProof, markProved, setProof } from './proof.ts'

/**
 * Tries a code. Wrong ones are counted even though nothing else happens, so the answer is a result and not a refusal.
 * `over`: too old, tried five times, or never asked for by this browser.
 */
export const confirmPhoneCode = operation({
  name: 'residents.confirm-phone-code',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Try the code that was sent to a phone',
  input: z.object({ token: personal(z.string().max(100)), code: personal(z.string().max(40)), isShared: z.boolean().optional() }),
  output: z.object({ result: z.enum(['proved', 'wrong', 'over']), attemptsLeft: z.number() }),
  run: async (ctx, { token, code, isShared }) => {
    const over = { result: 'over' as const, attemptsLeft: 0 }
    const proof = await findProof(ctx, token)
    if (proof?.kind !== 'phone' || !proof.phone_sealed || proof.attempts_left <= 0) return over
    if (proof.proved_at) return { result: 'proved' as const, attemptsLeft: proof.attempts_left }
    const isRight = proof.code_hash !== null && codeHash(token, code.replace(/\D/g, '')).equals(proof.code_hash)
    if (!isRight) {
      const attemptsLeft = proof.attempts_left - 1
      await setProof(ctx, proof, { attempts_left: attemptsLeft, ...(attemptsLeft === 0 ? { closed_at: ctx.now } : {}) })
      return attemptsLeft === 0 ? over : { result: 'wrong' as const, attemptsLeft }
    }
    if (isShared !== undefined) await setProof(ctx, proof, { is_shared: isShared })
    // A phone added to an account that is open already stays where it is until the account takes it.
    const contactId = proof.resident_id === null ? await provePhone(ctx, openPhone(ctx.keyring, proof.phone_sealed)) : null
    await markProved(ctx, proof, contactId)
    return { result: 'proved' as const, attemptsLeft: proof.attempts_left }
  },
})
