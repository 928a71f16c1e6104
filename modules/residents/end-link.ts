import { z } from 'zod'
import { createWebContact } from '#messaging'
import { contactsOfPerson, unlinkContact } from '#people'
import { id, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { linkEnded, signedOutElsewhere } from './events.ts'
import { findResidentOf, oneOfPerson } from './make-resident.ts'
import { personAtDesk } from './person-at-desk.ts'
import { refuse } from './refusals.ts'
import { tellLinked } from './tell-linked.ts'

/** `wrong_person`: the contact was never theirs. `no_longer_theirs`: it was, and is not now: a phone lost, sold or given away. */
const linkEnd = z.enum(['wrong_person', 'no_longer_theirs'])

/**
 * Ends what links a person to a contact, and signs the person's account out everywhere. An account that was somebody else's goes back to
 * them as it was; the person's own stays theirs, reached by what is left. Refuses a contact that neither the person nor their account has.
 */
export const endLink = operation({
  name: 'residents.end-link',
  kind: 'do',
  may: 'granted',
  summary: 'End what links a person to a phone or Zalo and its account',
  input: z.object({ personId: id, contactId: id, why: linkEnd, reason: shortText }),
  output: z.object({ isAccountGivenBack: z.boolean() }),
  subject: ({ personId }) => `person:${personId}`,
  run: async (ctx, { personId, contactId, why }) => {
    await personAtDesk(ctx, personId, endLink)
    await oneOfPerson(ctx, personId)
    const account = await findResidentOf(ctx, personId)
    const wasLinked = await unlinkContact(ctx, { personId, contactId })
    if (!wasLinked && account?.contactId !== contactId) return refuse('residents.link_missing')
    await tellLinked(ctx, [contactId], 'ended')
    const isGivenBack = account !== undefined && (await signOff(ctx, { account, personId, contactId, why }))
    const residentId = (await findResidentOf(ctx, personId))?.id ?? null
    await ctx.publish(linkEnded, { personId, contactId, residentId })
    return { isAccountGivenBack: isGivenBack }
  },
})

type Account = { id: number; contactId: number }
type Ended = { account: Account; personId: number; contactId: number; why: z.output<typeof linkEnd> }

/** Signs the person's account out everywhere and takes the contact off it; answers whether an account went back to whoever has the contact. */
async function signOff(ctx: Context, { account, personId, contactId, why }: Ended): Promise<boolean> {
  await ctx.db.deleteFrom('session').where('commune_id', '=', ctx.commune.id).where('resident_id', '=', account.id).execute()
  await ctx.publish(signedOutElsewhere, { residentId: account.id })
  const isGivenBack = why === 'wrong_person' && (await giveBack(ctx, account, contactId))
  const isReachedThere = (await findResidentOf(ctx, personId))?.contactId === contactId
  const leftContactId = isReachedThere ? await moveOff(ctx, { personId, residentId: account.id }) : account.contactId
  await takeOffJoined(ctx, { residentId: account.id, contactId, leftContactId })
  return isGivenBack
}

/** Opens again what was joined from this contact; or lets go of the person an account that whoever has the contact opened for themselves. */
async function giveBack(ctx: Context, { id: residentId, contactId: ownContactId }: Account, contactId: number): Promise<boolean> {
  const opened = await ctx.db
    .updateTable('resident')
    .set({ closed_at: null, joined_into_resident_id: null })
    .where('commune_id', '=', ctx.commune.id)
    .where('joined_into_resident_id', '=', residentId)
    .where('contact_id', '=', contactId)
    .returning('id')
    .execute()
  if (opened.length > 0) return true
  if (ownContactId !== contactId) return false
  const identity = ctx.db.selectFrom('resident_identity').select('resident_id').where('commune_id', '=', ctx.commune.id)
  const { numUpdatedRows } = await ctx.db
    .updateTable('resident')
    .set({ person_id: null })
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', residentId)
    .where('opened_how', 'in', ['phone', 'zalo'])
    .where('id', 'not in', identity)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The account stays the person's, and is reached by the newest contact left, or for now by none. */
async function moveOff(ctx: Context, { personId, residentId }: { personId: number; residentId: number }): Promise<number> {
  const left = (await contactsOfPerson(ctx, personId)).at(-1)
  const contactId = left?.contactId ?? (await ctx.asSystem('residents').call(createWebContact, {})).contactId
  await ctx.db.updateTable('resident').set({ contact_id: contactId }).where('commune_id', '=', ctx.commune.id).where('id', '=', residentId).execute()
  return contactId
}

type Left = { residentId: number; contactId: number; leftContactId: number }

/** Whoever has the phone next is nobody of this person's: an account that joined from it holds it no longer either. */
async function takeOffJoined(ctx: Context, { residentId, contactId, leftContactId }: Left): Promise<void> {
  await ctx.db
    .updateTable('resident')
    .set({ contact_id: leftContactId })
    .where('commune_id', '=', ctx.commune.id)
    .where('joined_into_resident_id', '=', residentId)
    .where('contact_id', '=', contactId)
    .execute()
}
