import { z } from 'zod'
import { waysToReach } from '#messaging'
import { contactsOfPerson } from '#people'
import { id, instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { findResidentOf } from './make-resident.ts'
import { personAtDesk } from './person-at-desk.ts'

const reached = z.object({
  contactId: id,
  ways: z.array(z.object({ channel: z.string(), accountName: z.string().nullable(), maskedPhone: personal(z.string()).nullable() })),
  /** Null for a contact that only the account has. */
  provedHow: z.string().nullable(),
  since: instant.nullable(),
  isOfAccount: z.boolean(),
})

/** A person's account and what they are reached through, phones masked, for the officer who links or ends. Looking is on record. */
export const getPersonAccount = operation({
  name: 'residents.get-person-account',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'The account of a person and what they are reached through',
  input: z.object({ personId: id }),
  output: z.object({
    personId: id,
    name: personal(z.string()),
    account: z.object({ name: personal(z.string()), openedHow: z.string(), openedAt: instant, joined: z.number().int() }).nullable(),
    reached: z.array(reached),
  }),
  subject: ({ personId }) => `person:${personId}`,
  run: async (ctx, { personId }) => {
    const person = await personAtDesk(ctx, personId, getPersonAccount)
    const account = await findResidentOf(ctx, personId)
    const links = await contactsOfPerson(ctx, personId)
    const isLinked = account === undefined || links.some(({ contactId }) => contactId === account.contactId)
    const all = [...links, ...(isLinked ? [] : [{ contactId: account.contactId, provedHow: null, provedAt: null }])]
    const shown: z.input<typeof reached>[] = []
    for (const { contactId, provedHow, provedAt } of all)
      shown.push({ contactId, ways: await waysToReach(ctx, contactId), provedHow, since: provedAt, isOfAccount: contactId === account?.contactId })
    return { personId, name: person.full_name, account: account ? await accountShown(ctx, account.id) : null, reached: shown }
  },
})

async function accountShown(ctx: Context, residentId: number) {
  const mine = ctx.db.selectFrom('resident').where('commune_id', '=', ctx.commune.id)
  const row = await mine.select(['name', 'opened_how', 'created_at']).where('id', '=', residentId).executeTakeFirstOrThrow()
  const joined = await mine.select('id').where('joined_into_resident_id', '=', residentId).execute()
  return { name: row.name, openedHow: row.opened_how, openedAt: row.created_at, joined: joined.length }
}
