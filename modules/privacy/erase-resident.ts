import { eraseContact } from '#messaging'
import { erasePerson } from '#people'
import type { Context } from '#platform/context'
import { accountsOf } from '#residents'
import { ownCases } from './own-cases.ts'
import { texts } from './texts.vi.ts'

type Asked = { residentId: number; personId: number | null; reason: string }
const DAY_MS = 86_400_000
const LONG_AGO_DAYS = 365

/** Erases a resident: account and sessions, contacts that are theirs alone, their place in the register as far as no case needs it. Answers how many cases stay. */
export async function eraseResident(ctx: Context, { residentId, personId, reason }: Asked): Promise<number> {
  const kept = await ownCases(ctx, { residentId, personId }, { withFiledForOthers: true })
  const { residentIds, contactIds } = await accountsOf(ctx, residentId)
  await ctx.db
    .updateTable('resident')
    .set({ closed_at: ctx.now, name: texts.erased })
    .where('commune_id', '=', ctx.commune.id)
    .where('id', 'in', residentIds)
    .execute()
  await ctx.db.deleteFrom('session').where('commune_id', '=', ctx.commune.id).where('resident_id', 'in', residentIds).execute()
  await ctx.db.deleteFrom('resident_identity').where('commune_id', '=', ctx.commune.id).where('resident_id', 'in', residentIds).execute()
  // Filing empties drafts by their age, every night, with their files.
  await ctx.db
    .updateTable('case_draft')
    .set({ changed_at: new Date(ctx.now.getTime() - LONG_AGO_DAYS * DAY_MS) })
    .where('commune_id', '=', ctx.commune.id)
    .where('resident_id', 'in', residentIds)
    .where('filed_case_id', 'is', null)
    .execute()
  const own = personId === null ? contactIds : (await erasePerson(ctx, personId, { keepsIdentity: kept.length > 0 })).ownContactIds
  for (const contactId of own) await eraseOpenContact(ctx, contactId, reason)
  return kept.length
}

async function eraseOpenContact(ctx: Context, contactId: number, reason: string): Promise<void> {
  const contact = await ctx.db.selectFrom('contact').select('withdrawn_at').where('id', '=', contactId).executeTakeFirst()
  if (contact && contact.withdrawn_at === null) await ctx.asSystem('privacy').call(eraseContact, { contactId, reason })
}
