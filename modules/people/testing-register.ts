import { addHamlet } from '#communes'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { type World, world } from '#platform/testing'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { communesModule } from '../communes/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { ensurePerson, type NewPerson } from './ensure-person.ts'
import { linkContact } from './link-contact.ts'
import { peopleModule } from './module.ts'

/** A world with a register of people, two hamlets and staff of every role; for tests. */
export async function registerWorld() {
  const house = await world({ modules: [communesModule, accountsModule, messagingModule({ channels: [] }), peopleModule], roles })
  const hamlet = async (name: string, place?: Commune) =>
    (await house.call(addHamlet, { name }, { as: house.system, ...(place ? { in: place } : {}) })).hamletId
  return { house, one: await hamlet('Khu 1'), two: await hamlet('Khu 2'), elsewhere: await hamlet('Thôn Tà Điệp', house.other) }
}

export function somebody(house: World, details: Partial<NewPerson> & { fullName: string }, place: Commune = house.commune): Promise<number> {
  return house.open(async (ctx) => (await ensurePerson(ctx, { ...details })).personId, { as: house.system, in: place })
}

/** A contact with a proved link to a person, and the resident who signs in with it. */
export async function residentOf(house: World, personId: number, name = 'Nguyễn Thị Lan'): Promise<Extract<Actor, { kind: 'resident' }>> {
  return house.open(
    async (ctx) => {
      const contactId = await someContact(house)
      await linkContact(ctx, { personId, contactId, provedHow: 'code' })
      const resident = await ctx.db
        .insertInto('resident')
        .values({ commune_id: ctx.commune.id, person_id: personId, contact_id: contactId, name, opened_how: 'phone', created_at: ctx.now })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { kind: 'resident', residentId: resident.id, personId, contactId, sessionId: 0, name }
    },
    { as: house.system },
  )
}

export function someContact(house: World, place: Commune = house.commune): Promise<number> {
  return house.open(
    async ({ db, now }) => (await db.insertInto('contact').values({ commune_id: place.id, created_at: now }).returning('id').executeTakeFirstOrThrow()).id,
    { in: place },
  )
}
