import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { claimDraft } from './claim-draft.ts'
import { fileDraft } from './file-draft.ts'
import { getDraft } from './get-draft.ts'
import { letGoBrowsers } from './let-go-browsers.ts'
import { makeLink } from './make-link.ts'
import { answerAll, BIRTH, begin, filingWorld, type Resident, resident } from './testing-filing.ts'
import { useLink } from './use-link.ts'

let house: World
let lanh: Resident
beforeAll(async () => {
  house = await filingWorld()
  lanh = await resident(house, 'Nguyễn Thị Lành', '84912345438')
})
afterAll(() => house.close())

const address = '10.0.0.9'

test('what somebody kept of a draft before its owner signed in opens it no more: neither pass nor link with its digits', async () => {
  const { draftId, browser, pass } = await begin(house, BIRTH)
  const { link, digits } = await house.call(makeLink, { draftId, browser, step: 'lien-he', address })
  expect(await house.call(getDraft, { draftId, pass })).toMatchObject({ openedBy: 'pass' })
  await house.call(claimDraft, { draftId, browser }, { as: lanh })
  expect(await house.call(getDraft, { draftId }, { as: lanh })).toMatchObject({ owner: { name: 'Nguyễn Thị Lành' } })
  await expect(house.call(getDraft, { draftId, pass })).rejects.toMatchObject({ code: 'filing.draft_missing' })
  const elsewhere = { link, digits, browser: house.runtime.random.token(), address }
  await expect(house.call(useLink, elsewhere)).rejects.toMatchObject({ code: 'filing.link_unknown' })
})

test('a draft gone on with in a browser is filed for whoever its account is today, not for the person it was linked to by mistake', async () => {
  const linked = await resident(house, 'Đỗ Thị Mơ', '84912345999')
  const { draftId } = await begin(house, BIRTH, { as: linked })
  await answerAll(house, { draftId }, { as: linked })
  const { link, digits } = await house.call(makeLink, { draftId, step: 'xem-lai', address }, { as: linked })
  const browser = house.runtime.random.token()
  await house.call(useLink, { link, digits, browser, address })
  await house.open(({ db }) => db.updateTable('resident').set({ person_id: null }).where('id', '=', linked.residentId).execute())
  const { versionId } = await house.call(getDraft, { draftId, browser })
  const { caseId } = await house.call(fileDraft, { draftId, browser, hasConsent: true, seenVersionId: versionId, seenMode: 'official' })
  const row = await house.open(({ db }) => db.selectFrom('case_record').select('for_person_id').where('id', '=', caseId).executeTakeFirstOrThrow())
  expect(row.for_person_id).toBeNull()
})

test('who signs out elsewhere closes their drafts in every browser that went on with one by a link, and no other’s', async () => {
  const other = await resident(house, 'Trần Văn Lạ', '84987654321')
  const elsewhere = async (as: Resident) => {
    const { draftId } = await begin(house, BIRTH, { as })
    const { link, digits } = await house.call(makeLink, { draftId, step: 'lien-he', address }, { as })
    const browser = house.runtime.random.token()
    const { opened } = await house.call(useLink, { link, digits, browser, address })
    return { draftId, browser, pass: opened?.pass }
  }
  const [mine, theirs] = [await elsewhere(lanh), await elsewhere(other)]
  const { link, digits } = await house.call(makeLink, { draftId: mine.draftId, step: 'lien-he', address }, { as: lanh })
  expect(await house.call(getDraft, mine)).toMatchObject({ openedBy: 'browser' })
  await house.call(letGoBrowsers, { residentId: lanh.residentId }, { as: house.system })
  await expect(house.call(getDraft, mine)).rejects.toMatchObject({ code: 'filing.draft_missing' })
  await expect(house.call(useLink, { link, digits, browser: house.runtime.random.token(), address })).rejects.toMatchObject({ code: 'filing.link_unknown' })
  expect(await house.call(getDraft, { draftId: mine.draftId }, { as: lanh })).toMatchObject({ openedBy: 'resident' })
  expect(await house.call(getDraft, theirs)).toMatchObject({ openedBy: 'browser' })
})
