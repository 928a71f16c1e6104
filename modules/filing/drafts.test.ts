import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#platform/ids'
import type { World } from '#platform/testing'
import { addPaper } from './add-paper.ts'
import { answerStep } from './answer-step.ts'
import { beginDraft } from './begin-draft.ts'
import { claimDraft } from './claim-draft.ts'
import { countLeftDrafts } from './count-left-drafts.ts'
import { dropDraft } from './drop-draft.ts'
import { getDraft } from './get-draft.ts'
import { listOwnDrafts } from './list-own-drafts.ts'
import { openDraft } from './open-draft.ts'
import { removePaper } from './remove-paper.ts'
import { sweepDrafts } from './sweep-drafts.ts'
import { answerAll, BIRTH, begin, filingWorld, MARRIAGE, POLICE, type Resident, resident } from './testing-filing.ts'

let house: World
let lanh: Resident
let stranger: Resident

beforeAll(async () => {
  house = await filingWorld()
  lanh = await resident(house, 'Nguyễn Thị Lành', '84912345438')
  stranger = await resident(house, 'Trần Văn Lạ', '84987654321')
})
afterAll(() => house.close())

const missing = { code: 'filing.draft_missing' }
const upload = (mark: string) => ({ name: `${mark}.jpg`, mediaType: 'image/jpeg' as const, content: Buffer.from(mark), thumbnail: Buffer.from(`nhỏ ${mark}`) })
const files = async () =>
  Number(
    (
      await house.open(({ db }) =>
        db
          .selectFrom('file')
          .select(({ fn }) => fn.countAll<string>().as('n'))
          .executeTakeFirstOrThrow(),
      )
    ).n,
  )

describe('a draft', () => {
  it('is the browser’s until somebody signs in there, then the resident’s on any phone, and no longer the browser’s', async () => {
    const draft = await begin(house, BIRTH)
    const own = { draftId: draft.draftId, browser: draft.browser }
    expect(await house.call(getDraft, own)).toMatchObject({ step: 'cho-ai', openedBy: 'browser', owner: null })
    await expect(house.call(getDraft, { draftId: draft.draftId })).rejects.toMatchObject(missing)
    await expect(house.call(getDraft, { draftId: draft.draftId, browser: house.runtime.random.token() })).rejects.toMatchObject(missing)
    await expect(house.call(getDraft, own, { in: house.other })).rejects.toMatchObject(missing)
    await house.call(claimDraft, own, { as: lanh })
    expect(await house.call(getDraft, { draftId: draft.draftId }, { as: lanh })).toMatchObject({
      openedBy: 'resident',
      owner: { name: 'Nguyễn Thị Lành', maskedPhone: '0912 *** 438', address: 'Nhà số 3' },
    })
    await expect(house.call(getDraft, own)).rejects.toMatchObject(missing)
    await expect(house.call(getDraft, own, { as: stranger })).rejects.toMatchObject(missing)
    await expect(house.call(claimDraft, own, { as: stranger })).rejects.toMatchObject(missing)
  })

  it('is gone on with at the first question without an answer, and its answers lie sealed', async () => {
    const draft = await begin(house, BIRTH, { as: lanh })
    const answer = (step: string, given: object) => house.call(answerStep, { draftId: draft.draftId, step, given }, { as: lanh })
    expect((await answer('cho-ai', { whom: 'self' })).next).toBe('lien-he')
    expect((await answer('lien-he', { name: 'Nguyễn Thị Lành' })).next).toBe('truong-hop')
    await answer('cho-ai', { whom: 'child', childName: 'Nguyễn Gia An' })
    const listed = (await house.call(listOwnDrafts, { procedureCode: BIRTH }, { as: lanh })).find((one) => one.draftId === draft.draftId)
    expect(listed).toMatchObject({
      draftId: draft.draftId,
      step: 'truong-hop',
      applicantName: 'Nguyễn Gia An',
      path: `/nop-ho-so/h/${draft.draftId}/truong-hop`,
    })
    const row = await house.open(({ db }) => db.selectFrom('case_draft').selectAll().where('id', '=', draft.draftId).executeTakeFirstOrThrow())
    expect(JSON.stringify(row)).not.toContain('Gia An')
    expect(await house.call(listOwnDrafts, {}, { as: stranger })).toEqual([])
    expect(await house.call(listOwnDrafts, {})).toEqual([])
  })

  it('refuses an answer that is none, naming its field', async () => {
    const draft = await begin(house, BIRTH, { as: lanh })
    const answer = (step: string, given: object) => house.call(answerStep, { draftId: draft.draftId, step, given }, { as: lanh })
    await expect(answer('cho-ai', {})).rejects.toMatchObject({ code: 'filing.choice_missing', details: { field: 'whom' } })
    await expect(answer('cho-ai', { whom: 'child' })).rejects.toMatchObject({ code: 'filing.name_missing', details: { field: 'childName' } })
    await expect(answer('lien-he', { name: '' })).rejects.toMatchObject({ code: 'filing.name_missing' })
    await expect(answer('lien-he', { name: 'Lành', phone: '123' })).rejects.toMatchObject({ code: 'filing.phone_invalid', details: { field: 'phone' } })
    await expect(answer('lien-he', { name: 'Lành', hamletId: 99_999 })).rejects.toMatchObject({ code: 'filing.hamlet_unknown' })
    await expect(answer('truong-hop', { situationId: 'không có' })).rejects.toMatchObject({ code: 'filing.situation_unknown' })
    await expect(answer('khong-co', {})).rejects.toMatchObject({ code: 'filing.step_missing' })
  })

  it('is not begun for what the commune only guides, nor endlessly from one address', async () => {
    await expect(begin(house, POLICE)).rejects.toMatchObject({ code: 'filing.not_filed_here' })
    await expect(begin(house, '9.999999')).rejects.toMatchObject({ code: 'procedures.not_in_catalogue' })
    const input = { procedureCode: BIRTH, browser: house.runtime.random.token(), address: '10.9.9.9' }
    for (let count = 0; count < 120; count += 1) await house.call(beginDraft, input)
    await expect(house.call(beginDraft, input)).rejects.toMatchObject({ code: 'filing.too_many_drafts' })
    expect((await house.call(beginDraft, { ...input, address: '10.9.9.10' })).draftId).toBeTruthy()
  })

  it('opened at the desk is that officer’s, and has a name and perhaps no phone', async () => {
    const officer = await house.staff('officer')
    const { draftId } = await house.call(openDraft, { procedureCode: MARRIAGE, via: 'desk' }, { as: officer })
    expect(await house.call(getDraft, { draftId }, { as: officer })).toMatchObject({ openedBy: 'staff', isOfStaff: true, via: 'desk' })
    await house.call(answerStep, { draftId, step: 'cho-ai', given: { whom: 'self' } }, { as: officer })
    await house.call(answerStep, { draftId, step: 'lien-he', given: { name: 'Bà Tư' } }, { as: officer })
    await expect(house.call(getDraft, { draftId }, { as: await house.staff('officer') })).rejects.toMatchObject(missing)
    await expect(house.call(openDraft, { procedureCode: MARRIAGE, via: 'desk' }, { as: await house.staff('editor') })).rejects.toMatchObject({
      code: 'platform.not_allowed',
    })
    await expect(house.call(openDraft, { procedureCode: MARRIAGE, via: 'desk' }, { as: lanh })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  })
})

describe('a picture', () => {
  it('sent twice is kept once; taken out, it goes with its bytes, and the paper is open again', async () => {
    const draft = await begin(house, BIRTH, { as: lanh })
    const own = { draftId: draft.draftId }
    await answerAll(house, own, { as: lanh })
    const before = await files()
    const add = (mark: string) => house.call(addPaper, { ...own, step: 'giay-birth-slip', upload: upload(mark), sentSha256: sha256(mark) }, { as: lanh })
    const [first, second] = await Promise.all([add('a'), add('a')])
    expect(second.paperId).toBe(first.paperId)
    await add('b')
    expect(await files()).toBe(before + 4)
    for (const { id } of (await house.call(getDraft, own, { as: lanh })).papers) {
      await expect(house.call(removePaper, { ...own, draftPaperId: id }, { as: stranger })).rejects.toMatchObject(missing)
      await house.call(removePaper, { ...own, draftPaperId: id }, { as: lanh })
      await expect(house.call(removePaper, { ...own, draftPaperId: id }, { as: lanh })).rejects.toMatchObject({ code: 'filing.paper_unknown' })
    }
    expect(await files()).toBe(before)
    expect(await house.call(getDraft, own, { as: lanh })).toMatchObject({ step: 'giay-birth-slip', papers: [] })
  })

  it('is not taken for a page that asks for none', async () => {
    const { draftId } = await begin(house, BIRTH, { as: lanh })
    const add = (step: string) => house.call(addPaper, { draftId, step, upload: upload('c'), sentSha256: sha256('c') }, { as: lanh })
    await expect(add('lien-he')).rejects.toMatchObject({ code: 'filing.step_missing' })
    await expect(add('giay-khong-co')).rejects.toMatchObject({ code: 'filing.step_missing' })
    await expect(house.call(addPaper, { draftId, step: 'giay-khac', upload: upload('c'), sentSha256: 'x' }, { as: lanh })).rejects.toMatchObject({
      code: 'platform.invalid_input',
    })
  })
})

describe('what is left', () => {
  it('goes at once when thrown away, and after 30 days by itself, files and all; where it was left stays counted', async () => {
    const filled = async () => {
      const draft = await begin(house, BIRTH, { as: lanh })
      await house.call(answerStep, { draftId: draft.draftId, step: 'cho-ai', given: { whom: 'child', childName: 'Nguyễn Gia An' } }, { as: lanh })
      await house.call(addPaper, { draftId: draft.draftId, step: 'giay-khac', upload: upload('d'), sentSha256: sha256('d') }, { as: lanh })
      return draft.draftId
    }
    const before = await files()
    const counted = async () => {
      const { procedures } = await house.call(countLeftDrafts, { from: '2026-11-01', to: '2026-12-31' }, { as: await house.staff('leader') })
      return procedures.find(({ procedureCode }) => procedureCode === BIRTH)?.steps.find(({ step }) => step === 'lien-he')?.left ?? 0
    }
    const leftBefore = await counted()
    const dropped = await filled()
    await expect(house.call(dropDraft, { draftId: dropped }, { as: stranger })).rejects.toMatchObject(missing)
    await house.call(dropDraft, { draftId: dropped }, { as: lanh })
    await expect(house.call(getDraft, { draftId: dropped }, { as: lanh })).rejects.toMatchObject(missing)
    const forgotten = await filled()
    const today = house.clock.now()
    house.clock.advance(29 * 86_400_000)
    await house.call(sweepDrafts, {}, { as: house.system })
    expect(await house.call(getDraft, { draftId: forgotten }, { as: lanh })).toMatchObject({ papers: [{ paperId: 'khac' }] })
    house.clock.advance(2 * 86_400_000)
    expect((await house.call(sweepDrafts, {}, { as: house.system })).emptied).toBeGreaterThan(0)
    await expect(house.call(getDraft, { draftId: forgotten }, { as: lanh })).rejects.toMatchObject(missing)
    expect(await files()).toBe(before)
    expect(await counted()).toBeGreaterThanOrEqual(leftBefore + 2)
    house.clock.set(today.toISOString())
    await expect(house.call(countLeftDrafts, { from: '2026-11-01', to: '2026-12-31' }, { as: lanh })).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await expect(house.call(sweepDrafts, {}, { as: lanh })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  })
})
