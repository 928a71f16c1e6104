import type { z } from 'zod'
import { editSettings } from '#communes'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { type World, world } from '#platform/testing'
import { importCatalogue } from '#procedures'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { communesModule } from '../communes/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { proceduresModule } from '../procedures/module.ts'
import { setIntakeMode } from '../procedures/set-intake-mode.ts'
import { bareRecord } from '../procedures/testing-catalogue.ts'
import { fileCase } from './file-case.ts'
import { casesModule } from './module.ts'

export const BIRTH = '1.001193'
export const MARRIAGE = '1.000894'
export const POLICE = '1.004194'
export const AGENCY = 'H44.12.05'

export type Resident = Extract<Actor, { kind: 'resident' }>

/** A world in which cases are filed and worked on: birth is official in three working days, marriage only prepared, residence guided. */
export async function casesWorld(): Promise<World> {
  const house = await world({ modules: [communesModule, accountsModule, proceduresModule, messagingModule({ channels: [] }), casesModule], roles })
  await house.call(importCatalogue, { catalogue: JSON.stringify([birth, marriage, residence]) }, { as: house.system })
  for (const place of [house.commune, house.other]) {
    await house.call(editSettings, { agencyCode: AGENCY, phone: '0210 3825 111' }, { as: house.system, in: place })
    await house.call(
      setIntakeMode,
      { code: BIRTH, mode: 'official', decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-02', reason: 'Theo quyết định' },
      { as: house.system, in: place },
    )
  }
  return house
}

const birth = bareRecord({
  code: BIRTH,
  name: 'Thủ tục đăng ký khai sinh',
  processingTime: { value: 3, unit: 'working_days', basis: 'time_column', note: null },
})
const marriage = bareRecord({
  code: MARRIAGE,
  name: 'Thủ tục đăng ký kết hôn',
  field: 'Hộ tịch',
  processingTime: { value: 2, unit: 'working_days', basis: 'time_column', note: null },
})
const residence = bareRecord({ code: POLICE, name: 'Đăng ký thường trú', field: 'Cư trú', handler: 'cong_an_cap_xa' })

/** The version of a procedure in force. */
export async function versionOf(house: World, code: string): Promise<number> {
  const row = await house.open(({ db }) => db.selectFrom('procedure').select('version_id').where('code', '=', code).executeTakeFirstOrThrow())
  return row.version_id
}

type Filing = z.input<typeof fileCase.input>

/** Files a case as the filing page does. */
export async function file(house: World, parts: Partial<Filing> = {}, place: Commune = house.commune) {
  const procedureCode = parts.procedureCode ?? BIRTH
  const input: Filing = {
    draftId: house.runtime.random.uuid(),
    mode: procedureCode === BIRTH ? 'official' : 'prepare',
    procedureCode,
    versionId: await versionOf(house, procedureCode),
    situation: { id: 'chung', name: 'Trường hợp chung' },
    channel: 'online',
    via: 'web',
    for: { personId: null, organisationId: null, name: 'Nguyễn Thị Lành' },
    applicantPhone: '0912345438',
    filedBy: { residentId: null, name: 'Nguyễn Thị Lành' },
    contactId: null,
    answers: { hoTen: 'Nguyễn Thị Lành' },
    papers: [],
    ...parts,
  }
  return house.call(fileCase, input, { as: house.system, in: place })
}

/** A resident signed in, with a person of the register when named. */
export async function resident(house: World, name: string, how: { isInRegister?: boolean; in?: Commune } = {}): Promise<Resident> {
  const place = how.in ?? house.commune
  return house.open(
    async ({ db, now }) => {
      const contact = await db.insertInto('contact').values({ commune_id: place.id, name, created_at: now }).returning('id').executeTakeFirstOrThrow()
      const person =
        how.isInRegister === false
          ? null
          : await db
              .insertInto('person')
              .values({ commune_id: place.id, full_name: name, folded_name: name.toLowerCase(), created_at: now, changed_at: now })
              .returning('id')
              .executeTakeFirstOrThrow()
      const { id } = await db
        .insertInto('resident')
        .values({ commune_id: place.id, person_id: person?.id ?? null, contact_id: contact.id, name, opened_how: 'phone', created_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { kind: 'resident', residentId: id, personId: person?.id ?? null, contactId: contact.id, sessionId: 0, name }
    },
    { in: place },
  )
}

/** A hamlet of a commune. */
export async function hamlet(house: World, name: string, place: Commune = house.commune): Promise<number> {
  const row = await house.open(
    ({ db }) => db.insertInto('hamlet').values({ commune_id: place.id, name, position: 1 }).returning('id').executeTakeFirstOrThrow(),
    { in: place },
  )
  return row.id
}

/** The refusal an operation throws: its code. */
export const refusal = (code: string) => ({ code })
