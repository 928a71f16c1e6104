import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { journey, openJourney } from './begin-vneid.ts'
import { findProof, setProof } from './proof.ts'

/** Gives a browser's journey back once, when the person returns from the provider; null when there is none. The answer is then read outside. */
export const takeVneid = operation({
  name: 'residents.take-vneid',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Take up a journey to VNeID again',
  input: z.object({ token: personal(z.string().max(100)) }),
  output: z.object({ journey: personal(journey).nullable(), backTo: z.string().nullable() }),
  run: async (ctx, { token }) => {
    const proof = await findProof(ctx, token)
    if (!proof?.state_sealed || proof.kind !== 'vneid') return { journey: null, backTo: null }
    const taken = openJourney(ctx, proof.state_sealed)
    await setProof(ctx, proof, { closed_at: ctx.now, state_sealed: null })
    return { journey: taken, backTo: proof.back_to }
  },
})
