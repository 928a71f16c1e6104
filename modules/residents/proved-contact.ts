import type { Context } from '#platform/context'
import { findProof, type Proof, useOf } from './proof.ts'
import { refuse } from './refusals.ts'

/** A proof that was given and now says which contact the browser speaks for. */
export type ProvedContact = Proof & { contact_id: number }

/** The proved contact of a browser; refuses when the proof is over, not given, for an account that is open already, or for another use. */
export async function requireProvedContact(ctx: Context, token: string, use: 'sign-in' | 'opening' = 'sign-in'): Promise<ProvedContact> {
  const proof = await findProof(ctx, token)
  if (!proof?.proved_at || proof.contact_id === null || useOf(proof) !== use) return refuse('residents.proof_over')
  return { ...proof, contact_id: proof.contact_id }
}
