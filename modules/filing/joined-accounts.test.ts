import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { fileDraft } from './file-draft.ts'
import { getDraft } from './get-draft.ts'
import { listOwnDrafts } from './list-own-drafts.ts'
import { answerAll, BIRTH, begin, filingWorld, type Resident, resident } from './testing-filing.ts'

let house: World
let mother: Resident
let stranger: Resident
beforeAll(async () => {
  house = await filingWorld()
  mother = await resident(house, 'Đỗ Thị Mơ', '84912345438')
  stranger = await resident(house, 'Trần Văn Lạ', '84987654321')
})
afterAll(() => house.close())

test('a draft begun before two accounts became one goes on in the other, and is filed by the person as they are known now', async () => {
  const before = await resident(house, 'Mơ', '84912345999')
  const byPhone: Resident = { ...before, personId: null }
  await house.open(({ db }) => db.updateTable('resident').set({ person_id: null }).where('id', '=', before.residentId).execute())
  const { draftId } = await begin(house, BIRTH, { as: byPhone })
  await answerAll(house, { draftId }, { as: byPhone })
  await house.open(({ db, now }) =>
    db.updateTable('resident').set({ closed_at: now, joined_into_resident_id: mother.residentId }).where('id', '=', before.residentId).execute(),
  )
  expect((await house.call(listOwnDrafts, {}, { as: mother })).map((draft) => draft.draftId)).toEqual([draftId])
  expect(await house.call(listOwnDrafts, {}, { as: stranger })).toEqual([])
  await expect(house.call(getDraft, { draftId }, { as: stranger })).rejects.toMatchObject({ code: 'filing.draft_missing' })
  const { versionId } = await house.call(getDraft, { draftId }, { as: mother })
  const { caseId } = await house.call(fileDraft, { draftId, hasConsent: true, seenVersionId: versionId, seenMode: 'official' }, { as: mother })
  const row = await house.open(({ db }) => db.selectFrom('case_record').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow())
  expect(row).toMatchObject({ for_person_id: mother.personId, filed_by_resident_id: mother.residentId, contact_id: mother.contactId })
})
