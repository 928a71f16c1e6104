import { messageReceived } from '#messaging'
import type { Commune } from '#platform/context'
import { type World, world } from '#platform/testing'
import { importCatalogue } from '#procedures'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { assistantModule } from '../assistant/module.ts'
import { communesModule } from '../communes/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { proceduresModule } from '../procedures/module.ts'
import { bareRecord } from '../procedures/testing-catalogue.ts'
import { conversationsAt } from './module.ts'

/** A world in which residents write and officers answer, with two procedures in the catalogue; for tests. */
export async function talkWorld(): Promise<World> {
  const modules = [communesModule, accountsModule, proceduresModule, messagingModule({ channels: [] }), assistantModule, conversationsAt('http://{host}:3000')]
  const house = await world({ modules, roles })
  await house.call(importCatalogue, { catalogue: JSON.stringify([birth, marriage]) }, { as: house.system })
  return house
}

const paper = { group: null, kind: 'submit', originals: 1, copies: 0, form: null } as const
const birth = bareRecord({
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  processingTime: { value: 1, unit: 'immediate', basis: 'time_column', note: null },
  fees: [{ channels: ['direct'], amount: 8000, currency: 'VND', note: null, setByProvincialCouncil: false, sourceShowedZero: false }],
  documents: [{ ...paper, name: 'Giấy chứng sinh' }],
})
const marriage = bareRecord({ code: '1.000894', name: 'Thủ tục đăng ký kết hôn' })

/** A contact on Zalo, as messaging would have made it at their first word. */
export function zaloContact(house: World, name: string | null, place: Commune = house.commune): Promise<number> {
  return house.open(
    async ({ db, now }) => {
      const contact = await db.insertInto('contact').values({ commune_id: place.id, name, created_at: now }).returning('id').executeTakeFirstOrThrow()
      return contact.id
    },
    { in: place },
  )
}

/** A resident's message as a webhook brings it: told as an event, taken in by the job that follows. */
export async function write(house: World, contactId: number, text: string, more: { id?: string; at?: Date; in?: Commune } = {}): Promise<void> {
  house.clock.advance(1000)
  const at = more.at ?? house.clock.now()
  const providerMessageId = more.id ?? house.runtime.random.token(8)
  await house.open((ctx) => ctx.publish(messageReceived, { contactId, channel: 'zalo', providerMessageId, text, attachments: [], at: at.toISOString() }), {
    in: more.in ?? house.commune,
  })
  await house.runJobs()
}

/** The one thread of a contact. */
export async function threadOf(house: World, contactId: number, place: Commune = house.commune): Promise<number> {
  const row = await house.open(({ db }) => db.selectFrom('conversation').select('id').where('contact_id', '=', contactId).executeTakeFirstOrThrow(), {
    in: place,
  })
  return row.id
}
