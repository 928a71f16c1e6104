import { z } from 'zod'
import { linkContact } from '#people'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { makeResident } from './make-resident.ts'
import { openResidentSession } from './open-resident-session.ts'
import { setProof } from './proof.ts'
import { type ProvedContact, requireProvedContact } from './proved-contact.ts'
import { refuse } from './refusals.ts'
import { residentPath } from './resident-path.ts'
import { tidyName } from './tidy-name.ts'
import { type MayEnter, whoMayEnter } from './who-may-enter.ts'

export const NEW_PERSON = 'new'

/** What is signed in with: how long the cookie lives, and where to go on. */
export const entered = z.object({ residentId: id, token: personal(z.string()), maxAgeSeconds: z.number().optional(), backTo: z.string() })

/** Ends a proof by saying who one is: an account, a person of the register, or somebody new by name; opens the session. */
export const choosePerson = operation({
  name: 'residents.choose-person',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Sign in as one of those whose phone or Zalo was proved',
  input: z.object({
    token: personal(z.string().max(100)),
    choice: z.string().max(20),
    name: personal(z.string().max(300)).default(''),
    address: personal(z.string().max(100)),
    device: z.string().max(300).default(''),
  }),
  output: entered,
  subject: (_input, { residentId }) => `resident:${residentId}`,
  run: async (ctx, { token, choice, name, address, device }) => {
    const proof = await requireProvedContact(ctx, token)
    const residentId = await residentFor(ctx, proof, choice, name)
    await setProof(ctx, proof, { closed_at: ctx.now })
    const session = await openResidentSession(ctx, residentId, { address, device, isShared: proof.is_shared })
    return { residentId, ...session, backTo: residentPath(proof.back_to) }
  },
})

async function residentFor(ctx: Context, proof: ProvedContact, choice: string, name: string): Promise<number> {
  const contactId = proof.contact_id
  const openedHow = proof.kind === 'zalo' ? 'zalo' : 'phone'
  if (choice === NEW_PERSON) return makeResident(ctx, { name: tidyName(name), contactId, personId: null, openedHow })
  const chosen: MayEnter | undefined = (await whoMayEnter(ctx, contactId)).find((one) => one.choice === choice)
  if (!chosen) return refuse('residents.choice_needed')
  const number = Number(chosen.choice.slice(1))
  if (chosen.choice.startsWith('r')) return number
  await linkContact(ctx, { personId: number, contactId, provedHow: proof.kind === 'zalo' ? 'zalo' : 'code' })
  return makeResident(ctx, { name: chosen.name, contactId, personId: number, openedHow })
}
