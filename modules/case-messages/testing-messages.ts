import { editSettings } from '#communes'
import type { Channel } from '#messaging'
import { type World, world } from '#platform/testing'
import { importCatalogue } from '#procedures'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { casesModule } from '../cases/module.ts'
import { AGENCY, BIRTH, file, MARRIAGE } from '../cases/testing-cases.ts'
import { communesModule } from '../communes/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { proceduresModule } from '../procedures/module.ts'
import { setIntakeMode } from '../procedures/set-intake-mode.ts'
import { bareRecord } from '../procedures/testing-catalogue.ts'
import { caseMessagesAt } from './module.ts'

/** A phone network that can be down: what it took, and whether it answers. */
export function fakeNetwork() {
  const network = { isDown: false, tries: 0, taken: [] as string[] }
  const channel: Channel = {
    name: 'sms',
    appRef: 'fake',
    limits: { appPerSecond: 1000, accountPerSecond: 1000 },
    canSend: (kind) => kind === 'sms',
    partsOf: (_kind, text) => [text],
    estimateDong: () => 0,
    send: async ({ text, ledgerId }) => {
      network.tries++
      if (network.isDown) return { sent: false, retry: 'later', code: 'down', reason: 'Mạng không trả lời.' }
      network.taken.push(text)
      return { sent: true, providerMessageId: ledgerId }
    },
    dropsRepeats: true,
    webhook: { method: 'POST', path: '/webhooks/fake/:key' },
    verifyWebhook: () => ({ verdict: 'refused', envelope: null }),
    readEvent: () => ({ kind: 'unrecognised', name: 'nothing' }),
  }
  return { network, channel }
}

const paper = { group: null, kind: 'submit', originals: 1, copies: 0, form: null } as const
const birth = bareRecord({
  code: BIRTH,
  name: 'Thủ tục đăng ký khai sinh',
  processingTime: { value: 3, unit: 'working_days', basis: 'time_column', note: null },
  documents: [
    { ...paper, name: 'Giấy chứng sinh' },
    { ...paper, name: 'Giấy xác nhận tình trạng hôn nhân' },
    { ...paper, name: 'Tờ khai đăng ký khai sinh (theo mẫu)' },
  ],
})
const marriage = bareRecord({
  code: MARRIAGE,
  name: 'Thủ tục đăng ký kết hôn',
  processingTime: { value: 2, unit: 'working_days', basis: 'time_column', note: null },
})

/** A world in which acts on cases are told: birth official, marriage only prepared, one phone number for all who are told. */
export async function messagesWorld(channels: readonly Channel[] = []): Promise<World> {
  const told = caseMessagesAt('https://{host}')
  const modules = [communesModule, accountsModule, proceduresModule, messagingModule({ channels }), casesModule, told]
  const house = await world({ modules, roles })
  await house.call(importCatalogue, { catalogue: JSON.stringify([birth, marriage]) }, { as: house.system })
  const decision = { decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-02', reason: 'Theo quyết định' }
  for (const place of [house.commune, house.other]) {
    await house.call(editSettings, { agencyCode: AGENCY, phone: '0210 3825 111' }, { as: house.system, in: place })
    await house.call(setIntakeMode, { code: BIRTH, mode: 'official', ...decision }, { as: house.system, in: place })
  }
  return house
}

/** Details of a person that no message may carry. */
export const planted = { name: 'Nguyễn Thị Lành', phone: '0912345438', identity: '025185001234', address: 'Số 7 ngõ Giếng Đá, khu 3' }

/** A contact of the house's commune. */
export async function contactOf(house: World, name: string = planted.name): Promise<number> {
  const { id } = await house.open(({ db, now, commune }) =>
    db.insertInto('contact').values({ commune_id: commune.id, name, created_at: now }).returning('id').executeTakeFirstOrThrow(),
  )
  return id
}

/** Files a case of a planted person; the case with its look-up name made readable for a test. */
export async function plantedCase(house: World, procedureCode: string, ref: string, contactId: number | null): Promise<number> {
  const { caseId } = await file(house, {
    procedureCode,
    contactId,
    for: { personId: null, organisationId: null, name: planted.name },
    filedBy: { residentId: null, name: planted.name },
    applicantPhone: planted.phone,
    address: planted.address,
    answers: { identity: planted.identity },
  })
  await house.open(({ db }) => db.updateTable('case_record').set({ ref }).where('id', '=', caseId).execute())
  return caseId
}

/** All that was queued to a contact, oldest first. */
export async function toldTo(house: World, contactId: number): Promise<string[]> {
  const rows = await house.open(({ db }) => db.selectFrom('message').select('text').where('contact_id', '=', contactId).orderBy('id').execute())
  return rows.map(({ text }) => text)
}
