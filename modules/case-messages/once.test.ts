import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionsOf, askSupplement, finishCase, finishStep, getCaseRow, refuseCase, takeIn } from '#cases'
import { editTemplate, phoneIndex, sealPhone } from '#messaging'
import type { World } from '#platform/testing'
import { BIRTH, MARRIAGE } from '../cases/testing-cases.ts'
import { saveAccount } from '../messaging/save-account.ts'
import { wordsToResident } from './index.ts'
import { layTemplates } from './lay-templates.ts'
import { messageTemplates } from './message-texts.vi.ts'
import { remindResidents } from './remind-residents.ts'
import { tellResident } from './tell-resident.ts'
import { contactOf, fakeNetwork, messagesWorld, plantedCase, toldTo } from './testing-messages.ts'

const { network, channel } = fakeNetwork()
let house: World
let officer: { as: Awaited<ReturnType<World['staff']>> }
const at = { siteAddress: 'https://{host}' }

beforeAll(async () => {
  house = await messagesWorld([channel])
  officer = { as: await house.staff('officer') }
  await house.call(saveAccount, { channel: 'sms', accountRef: 'fake-lt', name: 'LAMTHAO', settings: {} }, { as: house.system })
})
afterAll(() => house.close())

/** A contact whose phone was proved. */
async function phoned(): Promise<number> {
  const contactId = await contactOf(house)
  const phone = `84912${house.runtime.random.digits(6)}`
  await house.open(({ db, commune, keyring, now }) =>
    db
      .insertInto('contact_point')
      .values({
        commune_id: commune.id,
        contact_id: contactId,
        channel: 'sms',
        phone_sealed: sealPhone(keyring, phone),
        phone_index: phoneIndex(keyring, phone),
        verified_at: now,
        created_at: now,
      })
      .execute(),
  )
  return contactId
}

/** Long enough for whatever was put off, as the queue's own clock sees it. */
async function later(minutes: number): Promise<void> {
  house.clock.advance(minutes * 60_000)
  await house.ownerPool.query(`update graphile_worker._private_jobs set run_at = now() - interval '1 second', attempts = least(attempts, 1)`)
  await house.runJobs()
}

const asked = (ref: string, answerBy: string) => async (contactId: number) => {
  const caseId = await plantedCase(house, MARRIAGE, ref, contactId)
  const items = [{ paperId: 'x', name: 'Giấy', why: 'Thiếu' }]
  await house.call(askSupplement, { caseId, items, answerBy, reason: 'Thiếu' }, officer)
  await house.runJobs()
  return caseId
}

test('a network that is down gets the message again and takes it once', async () => {
  const contactId = await phoned()
  network.isDown = true
  const caseId = await plantedCase(house, BIRTH, 'H2J3K4M5P', contactId)
  await house.runJobs()
  expect(network.tries).toBeGreaterThan(0)
  expect(network.taken).toEqual([])
  network.isDown = false
  for (let round = 0; round < 6; round++) await later(30)
  expect(network.taken).toEqual([expect.stringContaining('ho-so/H2J3K4M5P')])
  const [filed] = await house.open((ctx) => actionsOf(ctx, caseId))
  for (let again = 0; again < 2; again++) await house.call(tellResident, { caseId, actionId: filed?.id ?? 0, ...at }, { as: house.system })
  await later(30)
  expect(network.taken).toHaveLength(1)
})

describe('telling', () => {
  test('is for the program alone, within the commune, of an act that is there', async () => {
    const contactId = await contactOf(house)
    const caseId = await plantedCase(house, BIRTH, 'J2K3M4P5Q', contactId)
    const [filed] = await house.open((ctx) => actionsOf(ctx, caseId))
    const input = { caseId, actionId: filed?.id ?? 0, ...at }
    await expect(house.call(tellResident, input, officer)).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await expect(house.call(tellResident, input)).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await expect(house.call(tellResident, input, { as: house.system, in: house.other })).rejects.toMatchObject({ code: 'cases.not_found' })
    await expect(house.call(tellResident, { ...input, caseId: -1 }, { as: house.system })).rejects.toMatchObject({ code: 'platform.invalid_input' })
    expect(await house.call(tellResident, { ...input, actionId: input.actionId + 100_000 }, { as: house.system })).toEqual({ messageId: null })
  })

  test('ends quietly where nobody can be told', async () => {
    const contactId = await contactOf(house)
    const caseId = await plantedCase(house, BIRTH, 'K2M3P4Q5R', contactId)
    const nobody = await plantedCase(house, BIRTH, 'M2P3Q4R5T', null)
    await house.open(({ db, now }) => db.updateTable('contact').set({ withdrawn_at: now }).where('id', '=', contactId).execute())
    for (const id of [caseId, nobody]) {
      const [filed] = await house.open((ctx) => actionsOf(ctx, id))
      expect(await house.call(tellResident, { caseId: id, actionId: filed?.id ?? 0, ...at }, { as: house.system })).toEqual({ messageId: null })
    }
    await house.runJobs()
    expect(await toldTo(house, contactId)).toEqual([])
  })

  test('is read beforehand by the desk in the same words', async () => {
    const contactId = await contactOf(house)
    const caseId = await plantedCase(house, MARRIAGE, 'P2Q3R4T5V', contactId)
    await house.runJobs()
    const before = await house.open(
      async (ctx) => wordsToResident(ctx, await getCaseRow(ctx, caseId, refuseCase), 'refused', {}, { reason: 'Tờ khai chưa ký', ...at }),
      officer,
    )
    await house.call(refuseCase, { caseId, reason: 'Tờ khai chưa ký' }, officer)
    await house.runJobs()
    expect((await toldTo(house, contactId)).at(-1)).toBe(before?.text)
    const silent = await house.open(async (ctx) => wordsToResident(ctx, await getCaseRow(ctx, caseId, refuseCase), 'note_added', { text: 'x' }), officer)
    expect(silent).toBeNull()
  })

  test('speaks in the words the office wrote, and says the mode even where it left it out', async () => {
    await house.call(editTemplate, { code: 'case-filed-prepare', name: 'Nhận', text: 'Chào bác, xã có {ma} rồi. {link}' }, { as: house.system })
    const contactId = await contactOf(house)
    await plantedCase(house, MARRIAGE, 'Q2R3T4V5W', contactId)
    await house.runJobs()
    const [text] = await toldTo(house, contactId)
    expect(text).toMatch(/^Chào bác, xã có \S+ rồi\. Hồ sơ chuẩn bị, chưa nộp\. https:/)
    const pinned = await house.open(({ db }) =>
      db
        .selectFrom('message as m')
        .innerJoin('message_template_version as v', 'v.id', 'm.template_version_id')
        .select('v.text')
        .where('m.contact_id', '=', contactId)
        .executeTakeFirstOrThrow(),
    )
    expect(pinned.text).toContain('Chào bác')
  })
})

test('the first words of every message are laid once, and those of the office stay', async () => {
  await house.call(layTemplates, {}, { as: house.system })
  expect(await house.call(layTemplates, {}, { as: house.system })).toEqual({ laid: 0 })
  const codes = await house.open(({ db }) => db.selectFrom('message_template').select('code').execute())
  expect(codes.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(messageTemplates)))
  await expect(house.call(layTemplates, {}, officer)).rejects.toMatchObject({ code: 'platform.not_allowed' })
})

describe('reminding', () => {
  const remind = async (day: string) => {
    house.clock.set(`${day}T08:00:00+07:00`)
    return (await house.call(remindResidents, at, { as: house.system })).reminded
  }

  test('comes once, two working days before papers are to be sent, on a working day', async () => {
    house.clock.set('2026-11-26T09:00:00+07:00')
    const contactId = await contactOf(house)
    await asked('R2T3V4W5X', '2026-12-02')(contactId)
    const before = (await toldTo(house, contactId)).length
    expect(await remind('2026-11-27')).toBe(0)
    expect(await remind('2026-11-29')).toBe(0)
    expect(await remind('2026-11-30')).toBe(1)
    expect(await remind('2026-12-01')).toBe(0)
    const told = await toldTo(house, contactId)
    expect(told.slice(before)).toEqual([
      'Nhắc bác: hồ sơ R2T-3V4-W5X còn thiếu 1 giấy. Bác chụp gửi xã trước hết ngày thứ Tư 2/12. Hỏi xã 0210 3825 111. Hồ sơ chuẩn bị, chưa nộp. https://lam-thao.localhost/ho-so/R2T3V4W5X',
    ])
  })

  test('comes once when a result has waited five working days', async () => {
    house.clock.set('2026-12-07T09:00:00+07:00')
    const contactId = await contactOf(house)
    const caseId = await plantedCase(house, BIRTH, 'T2V3W4X5C', contactId)
    await house.call(takeIn, { caseId }, officer)
    await house.call(finishStep, { caseId }, officer)
    await house.call(finishCase, { caseId, result: 'Xong' }, officer)
    await house.runJobs()
    expect(await remind('2026-12-11')).toBe(0)
    expect(await remind('2026-12-14')).toBe(1)
    expect(await remind('2026-12-15')).toBe(0)
    expect((await toldTo(house, contactId)).at(-1)).toMatch(
      /^Nhắc bác: hồ sơ H44\.12\.05-261207-0001 có kết quả từ thứ Hai 7\/12\. Bác đến một cửa nhận, trong giờ làm việc\. Hỏi xã 0210 3825 111\. https/,
    )
    await expect(house.call(remindResidents, at, officer)).rejects.toMatchObject({ code: 'platform.not_allowed' })
    expect((await house.call(remindResidents, at, { as: house.system, in: house.other })).reminded).toBe(0)
  })
})
