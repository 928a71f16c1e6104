import { editSettings } from '#communes'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { type World, world } from '#platform/testing'
import { refusalTexts } from '#platform/texts.vi'
import { importCatalogue } from '#procedures'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { casesModule } from '../cases/module.ts'
import { communesModule } from '../communes/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { peopleModule } from '../people/module.ts'
import { proceduresModule } from '../procedures/module.ts'
import { setIntakeMode } from '../procedures/set-intake-mode.ts'
import { bareRecord, shippedRecords } from '../procedures/testing-catalogue.ts'
import { answerStep } from './answer-step.ts'
import { beginDraft } from './begin-draft.ts'
import { getDraft } from './get-draft.ts'
import { filingModule } from './module.ts'

export const BIRTH = '1.001193'
export const MARRIAGE = '1.000894'
export const UNKNOWN = '1.000009'
export const POLICE = '1.004194'

export type Resident = Extract<Actor, { kind: 'resident' }>

/** A world in which birth is filed in earnest, marriage prepared, one procedure has no known papers, and residence is only guided. */
export async function filingWorld(): Promise<World> {
  const platform = { name: 'platform', operations: [], refusalTexts }
  const modules = [platform, communesModule, accountsModule, peopleModule, proceduresModule, messagingModule({ channels: [] }), casesModule, filingModule]
  const house = await world({ modules, roles })
  const shipped = shippedRecords().filter(({ code }) => code === BIRTH || code === MARRIAGE)
  const made = [bareRecord({ code: UNKNOWN, name: 'Thủ tục hiếm gặp' }), bareRecord({ code: POLICE, name: 'Đăng ký thường trú', handler: 'cong_an_cap_xa' })]
  await house.call(importCatalogue, { catalogue: JSON.stringify([...shipped, ...made]) }, { as: house.system })
  for (const place of [house.commune, house.other]) {
    await house.call(editSettings, { agencyCode: 'H44.12.05', phone: '0210 3825 111' }, { as: house.system, in: place })
    await decide(house, BIRTH, 'official', place)
  }
  return house
}

/** Switches what the commune does with a procedure. */
export async function decide(house: World, code: string, mode: 'guide' | 'prepare' | 'official', place: Commune = house.commune): Promise<void> {
  const decision = mode === 'official' ? { decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-02' } : {}
  await house.call(setIntakeMode, { code, mode, ...decision, reason: 'Theo quyết định' }, { as: house.system, in: place })
}

/** A resident signed in by phone, a person of the register. */
export async function resident(house: World, name: string, phone: string, place: Commune = house.commune): Promise<Resident> {
  return house.open(
    async ({ db, now, keyring }) => {
      const commune_id = place.id
      const contact = await db.insertInto('contact').values({ commune_id, name, created_at: now }).returning('id').executeTakeFirstOrThrow()
      const sealed = { phone_sealed: keyring.seal(phone, 'messaging.phone'), phone_index: keyring.blindIndex(phone, 'messaging.phone') }
      await db
        .insertInto('contact_point')
        .values({ commune_id, contact_id: contact.id, channel: 'sms', ...sealed, verified_at: now, created_at: now })
        .execute()
      const person = await db
        .insertInto('person')
        .values({ commune_id, full_name: name, folded_name: name.toLowerCase(), address: 'Nhà số 3', created_at: now, changed_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      const { id } = await db
        .insertInto('resident')
        .values({ commune_id, person_id: person.id, contact_id: contact.id, name, opened_how: 'phone', created_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { kind: 'resident', residentId: id, personId: person.id, contactId: contact.id, sessionId: 0, name }
    },
    { in: place },
  )
}

type How = { as?: Actor; in?: Commune }
export type Begun = { draftId: string; browser: string; pass: string }

/** A draft begun by a browser, or by a resident signed in. */
export async function begin(house: World, procedureCode: string, how: How = {}): Promise<Begun> {
  const browser = house.runtime.random.token()
  const { draftId, pass } = await house.call(beginDraft, { procedureCode, browser, address: '10.0.0.1' }, how)
  return { draftId, browser, pass }
}

type Given = Parameters<typeof answerStep.run>[1]['given']

/** Answers questions in their order; of the papers, that they are brought later. */
export async function answerAll(
  house: World,
  draft: { draftId: string; browser?: string; pass?: string },
  how: How,
  given: Partial<Given> = {},
): Promise<string> {
  let step = (await house.call(getDraft, draft, how)).step
  const usual: Given = { whom: 'self', name: 'Nguyễn Thị Lành', address: 'Nhà số 3', situationId: 'birth-slip', paper: 'bring', ...given }
  while (step !== 'xem-lai') step = (await house.call(answerStep, { ...draft, step, given: usual }, how)).next
  return step
}
