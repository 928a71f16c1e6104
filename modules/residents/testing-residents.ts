import { ensurePerson } from '#people'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { open } from '#platform/execute'
import { hashToken } from '#platform/ids'
import { type World, world } from '#platform/testing'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { communesModule } from '../communes/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { peopleModule } from '../people/module.ts'
import { askPhoneCode } from './ask-phone-code.ts'
import { choosePerson } from './choose-person.ts'
import { confirmPhoneCode } from './confirm-phone-code.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { listWhoMayEnter } from './list-who-may-enter.ts'
import { residentsModule } from './module.ts'

export const PHONE = '0912 345 438'
export const from = { address: '203.0.113.7', device: 'test' }

/** A world in which residents sign in and both communes can send SMS; for tests. */
export async function residentWorld(identityProvider: IdentityProvider | null = null): Promise<World> {
  const modules = [communesModule, accountsModule, peopleModule, messagingModule({ channels: [] }), residentsModule({ identityProvider })]
  const house = await world({ modules, roles })
  for (const place of [house.commune, house.other]) await connectSms(house, place)
  return house
}

async function connectSms(house: World, place: Commune): Promise<void> {
  const account = { commune_id: place.id, channel: 'sms', account_ref: `SMS-${place.slug}`, name: 'SMS', state: 'connected', created_at: house.clock.now() }
  await house.open(({ db }) => db.insertInto('channel_account').values(account).execute(), { in: place })
}

/** The code in the last SMS of a commune, as the phone shows it. */
export async function lastCode(house: World, place: Commune = house.commune): Promise<string> {
  const message = await house.open(
    ({ db }) => db.selectFrom('message').select('text').where('purpose', '=', 'code').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
    { in: place },
  )
  return /\b\d{6}\b/.exec(message.text)?.[0] ?? ''
}

/** A phone proved in a browser of its own: the browser's token. */
export async function provePhoneOf(house: World, phone: string = PHONE, place: Commune = house.commune, more: { isShared?: boolean } = {}): Promise<string> {
  house.clock.advance(61_000)
  const { token } = await house.call(askPhoneCode, { phone, ...from }, { in: place })
  const { result } = await house.call(confirmPhoneCode, { token, code: await lastCode(house, place), ...more }, { in: place })
  if (result !== 'proved') throw new Error(result)
  return token
}

/** Somebody new by name, signed in by a phone. */
export async function signInNew(house: World, name: string, phone: string = PHONE, place: Commune = house.commune, more: { isShared?: boolean } = {}) {
  const token = await provePhoneOf(house, phone, place, more)
  return house.call(choosePerson, { token, choice: 'new', name, ...from }, { in: place })
}

/** Whom a proved browser may sign in as, by name. */
export async function namesFor(house: World, token: string, place: Commune = house.commune): Promise<string[]> {
  return (await house.call(listWhoMayEnter, { token }, { in: place })).map(({ name }) => name)
}

/** Who a session's cookie makes of a request to the commune, as the server asks. */
export async function actorOf(house: World, token: string, place: Commune = house.commune): Promise<Actor> {
  return open(house.runtime, { commune: place, requestId: 'test', sessionHash: hashToken(token) }, async (ctx) => ctx.actor)
}

/** The resident a session's cookie signs in; throws when it signs nobody in. */
export async function residentOf(house: World, token: string, place: Commune = house.commune): Promise<Extract<Actor, { kind: 'resident' }>> {
  const actor = await actorOf(house, token, place)
  if (actor.kind !== 'resident') throw new Error(`signed in as ${actor.kind}`)
  return actor
}

/** A person of the register. */
export async function person(house: World, fullName: string, more: { hamletId?: number; birthYear?: number; in?: Commune } = {}): Promise<number> {
  const details = { fullName, hamletId: more.hamletId ?? null, birthYear: more.birthYear ?? null }
  return house.open(async (ctx) => (await ensurePerson(ctx, details)).personId, { in: more.in ?? house.commune })
}
