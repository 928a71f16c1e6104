import { z } from 'zod'
import { claimPhone, findPhoneHolder, openPhone } from '#messaging'
import { linkContact } from '#people'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { currentResident, type ResidentActor } from './current-resident.ts'
import { findProof, setProof } from './proof.ts'
import { refuse } from './refusals.ts'
import { whoMayEnter } from './who-may-enter.ts'

/**
 * Puts a phone whose code came back with the signed-in resident. A phone by which others sign in stays theirs: a person of
 * the register joins them, anybody else is refused.
 */
export const addPhone = operation({
  name: 'residents.add-phone',
  kind: 'do',
  may: 'resident',
  isInternal: true,
  summary: 'Add a proved phone to one’s account',
  input: z.object({ token: personal(z.string().max(100)) }),
  output: z.object({}),
  run: async (ctx, { token }) => {
    const me = currentResident(ctx)
    const proof = await findProof(ctx, token)
    if (!proof?.proved_at || !proof.phone_sealed || proof.resident_id !== me.residentId) return refuse('residents.proof_over')
    await setProof(ctx, proof, { closed_at: ctx.now })
    await take(ctx, me, openPhone(ctx.keyring, proof.phone_sealed))
    return {}
  },
})

async function take(ctx: Context, me: ResidentActor, phone: string): Promise<void> {
  const holder = await findPhoneHolder(ctx, phone)
  const isOfOthers = holder?.isVerified && holder.contactId !== me.contactId && (await whoMayEnter(ctx, holder.contactId)).length > 0
  if (!isOfOthers) return claimPhone(ctx, { contactId: me.contactId, phone, isVerified: true })
  if (me.personId === null) refuse('residents.phone_of_others')
  else await linkContact(ctx, { personId: me.personId, contactId: holder.contactId, provedHow: 'code' })
}
