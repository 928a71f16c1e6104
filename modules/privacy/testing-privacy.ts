import { h } from 'preact'
import { linkContact } from '#people'
import { buildHttp } from '#platform/http'
import { hashToken } from '#platform/ids'
import { createMetrics } from '#platform/metrics'
import type { AnyPage } from '#platform/page'
import type { Shell } from '#platform/site'
import { type World, world } from '#platform/testing'
import { importCatalogue } from '#procedures'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { casesModule } from '../cases/module.ts'
import type { Resident } from '../cases/testing-cases.ts'
import { communesModule } from '../communes/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { peopleModule } from '../people/module.ts'
import { somebody } from '../people/testing-register.ts'
import { proceduresModule } from '../procedures/module.ts'
import { bareRecord } from '../procedures/testing-catalogue.ts'
import { residentsModule } from '../residents/module.ts'
import { privacyModule } from './module.ts'

/** A world in which residents sign in, have cases and ask about their data; for tests. */
export async function privacyWorld(): Promise<World> {
  const modules = [
    ...[communesModule, accountsModule, proceduresModule, messagingModule({ channels: [] }), peopleModule],
    ...[residentsModule({ identityProvider: null }), casesModule, privacyModule],
  ]
  const house = await world({ modules, roles })
  const birth = bareRecord({ code: '1.001193', name: 'Thủ tục đăng ký khai sinh' })
  await house.call(importCatalogue, { catalogue: JSON.stringify([birth]) }, { as: house.system })
  return house
}

type Details = { fullName: string; identityNumber?: string; phone?: string; isKnown?: boolean }

/** A resident with a phone of their own, known to the register unless said otherwise. */
export async function signedIn(house: World, { isKnown = true, ...details }: Details): Promise<Resident> {
  const personId = isKnown ? await somebody(house, details) : null
  return house.open(
    async (ctx) => {
      const { db, now, commune } = ctx
      const { id: contactId } = await db
        .insertInto('contact')
        .values({ commune_id: commune.id, name: details.fullName, created_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      const point = { commune_id: commune.id, contact_id: contactId, channel: 'sms', created_at: now, verified_at: now }
      await db
        .insertInto('contact_point')
        .values({ ...point, phone_sealed: ctx.keyring.seal('84912345438', 'messaging.phone'), phone_index: `mark-${contactId}` })
        .execute()
      if (personId !== null) await linkContact(ctx, { personId, contactId, provedHow: 'code' })
      const { id } = await db
        .insertInto('resident')
        .values({ commune_id: commune.id, person_id: personId, contact_id: contactId, name: details.fullName, opened_how: 'phone', created_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { kind: 'resident', residentId: id, personId, contactId, sessionId: 0, name: details.fullName }
    },
    { as: house.system },
  )
}

/** The site over HTTP with bare shells. */
export function siteOver(house: World, pages: readonly AnyPage[]) {
  const shell: Shell = { load: async () => null, draw: ({ title, body, hero }) => h('html', {}, h('title', {}, title), h('body', {}, body, hero)) }
  const site = {
    pages,
    shells: { resident: shell, office: shell, bare: shell },
    problem: (status: number, text: string) => ({ title: String(status), body: h('p', {}, text) }),
    signInPath: () => '/dang-nhap',
    assetsDir: '/',
  }
  return buildHttp({ runtime: house.runtime, site, metrics: createMetrics() })
}

/** The cookie of a live session of somebody of the staff or a resident. */
export async function cookieOf(house: World, who: { accountId: number } | { residentId: number }): Promise<{ phien: string }> {
  const phien = house.runtime.random.token()
  const holder = 'accountId' in who ? { account_id: who.accountId } : { kind: 'resident', resident_id: who.residentId, idle_minutes: 43_200 }
  await house.open(({ db }) =>
    db
      .insertInto('session')
      .values({ commune_id: house.commune.id, token_hash: hashToken(phien), ...holder })
      .execute(),
  )
  return { phien }
}
