import { listHamlets } from '#communes'
import { listContacts } from '#messaging'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { getPerson } from './get-person.ts'
import { listLooks } from './list-looks.ts'
import { PEOPLE_PATH } from './paths.ts'
import { requireId } from './require-id.ts'
import { revealedHere } from './revealed.ts'

/** Of the module of accounts, which stands upon this one: named here, for its page hangs under this page. */
const LINKING = { name: 'residents.get-person-account', may: 'granted' } as const

export type PersonData = Awaited<ReturnType<typeof loadPerson>>

/** Everything the page of one person shows, as far as the officer's rights reach. */
export async function loadPerson(ctx: Context, request: PageRequest) {
  const personId = requireId(request.params['id'])
  const person = await ctx.call(getPerson, { personId })
  const ids = person.contacts.map(({ contactId }) => contactId)
  return {
    person,
    path: `${PEOPLE_PATH}/${personId}`,
    contacts: ids.length > 0 && ctx.may(listContacts) ? (await ctx.call(listContacts, { ids })).contacts : [],
    looks: await ctx.call(listLooks, { personId }),
    hamlets: await ctx.call(listHamlets, {}),
    mayLink: ctx.may(LINKING),
    revealed: await revealedHere(ctx, request, personId),
  }
}
