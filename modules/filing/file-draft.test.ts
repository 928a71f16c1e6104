import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getOwnCase } from '#cases'
import { recordAuthorisation } from '#people'
import { sha256 } from '#platform/ids'
import type { World } from '#platform/testing'
import { getFilingPapers } from '#procedures'
import { addPaper } from './add-paper.ts'
import { answerStep } from './answer-step.ts'
import type { DraftAnswers } from './answers.ts'
import { fileDraft } from './file-draft.ts'
import { getDraft } from './get-draft.ts'
import { getSent } from './get-sent.ts'
import { stepsOf } from './steps.ts'
import { answerAll, BIRTH, begin, decide, filingWorld, MARRIAGE, type Resident, resident, UNKNOWN } from './testing-filing.ts'

let house: World
let lanh: Resident
let stranger: Resident

beforeAll(async () => {
  house = await filingWorld()
  lanh = await resident(house, 'Nguyễn Thị Lành', '84912345438')
  stranger = await resident(house, 'Trần Văn Lạ', '84987654321')
})
afterAll(() => house.close())

const picture = (mark: string) => ({ name: `${mark}.jpg`, mediaType: 'image/jpeg' as const, content: Buffer.from(mark), thumbnail: Buffer.from(`nhỏ ${mark}`) })
const code = (refused: string) => ({ code: refused })

async function seen(draft: { draftId: string; browser?: string }, as: Resident, procedureCode = BIRTH) {
  const { versionId } = await house.call(getDraft, draft, { as })
  return { ...draft, hasConsent: true, seenVersionId: versionId, seenMode: procedureCode === BIRTH ? 'official' : 'prepare' }
}

describe('filing a draft', () => {
  it('makes one case of it, however often and from wherever it is sent', async () => {
    const draft = await begin(house, BIRTH, { as: lanh })
    await answerAll(house, draft, { as: lanh })
    const input = await seen({ draftId: draft.draftId }, lanh)
    const sent = await Promise.all([1, 2, 3].map(() => house.call(fileDraft, input, { as: lanh })))
    expect(new Set(sent.map(({ caseId }) => caseId)).size).toBe(1)
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1)
    const again = await house.call(fileDraft, input, { as: lanh })
    expect(again).toEqual({ ...sent[0], isNew: false })
    const own = await house.call(getOwnCase, { ref: again.ref }, { as: lanh })
    expect(JSON.stringify(own)).toContain('Nguyễn Thị Lành')
    await expect(house.call(answerStep, { draftId: draft.draftId, step: 'cho-ai', given: { whom: 'self' } }, { as: lanh })).rejects.toMatchObject(
      code('filing.already_filed'),
    )
  })

  it('asks a mandate of nobody who files for themself or their own child', async () => {
    const papers = await house.call(getFilingPapers, { code: BIRTH })
    const asked = (forWhom: DraftAnswers['forWhom']) =>
      stepsOf(papers, { ...(forWhom ? { forWhom } : {}), situationId: 'birth-slip', papers: {}, toldMode: 'official' }).map(({ id }) => id)
    expect(asked({ kind: 'self' })).not.toContain('giay-mandate')
    expect(asked({ kind: 'child', name: 'Nguyễn Gia An' })).not.toContain('giay-mandate')
    expect(asked({ kind: 'person', personId: 1, name: 'Bùi Thị Na' })).toContain('giay-mandate')
  })

  it('hands the pictures over under the names of their papers and keeps nothing of what was answered', async () => {
    const draft = await begin(house, BIRTH, { as: lanh })
    await house.call(answerStep, { draftId: draft.draftId, step: 'cho-ai', given: { whom: 'child', childName: 'Nguyễn Gia An' } }, { as: lanh })
    await house.call(answerStep, { draftId: draft.draftId, step: 'lien-he', given: { name: 'Nguyễn Thị Lành' } }, { as: lanh })
    await house.call(answerStep, { draftId: draft.draftId, step: 'truong-hop', given: { situationId: 'birth-slip' } }, { as: lanh })
    await house.call(addPaper, { draftId: draft.draftId, step: 'giay-birth-slip', upload: picture('a'), sentSha256: sha256('a') }, { as: lanh })
    await answerAll(house, { draftId: draft.draftId }, { as: lanh })
    const { caseId, ref } = await house.call(fileDraft, await seen({ draftId: draft.draftId }, lanh), { as: lanh })
    const rows = await house.open(({ db }) => db.selectFrom('case_paper').select(['name', 'paper_id']).where('case_id', '=', caseId).execute())
    expect(rows).toEqual([{ name: 'Giấy chứng sinh', paper_id: 'birth-slip' }])
    const row = await house.open(({ db }) => db.selectFrom('case_record').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow())
    expect(row).toMatchObject({ applicant_name: 'Nguyễn Gia An', for_person_id: null, filed_by_resident_id: lanh.residentId, contact_id: lanh.contactId })
    expect(row.applicant_phone_sealed && house.runtime.keyring.open(row.applicant_phone_sealed, 'messaging.phone')).toBe('84912345438')
    const view = await house.call(getDraft, { draftId: draft.draftId }, { as: lanh })
    expect([view.papers, view.answers.contact, view.answers.forWhom, view.answers.owner]).toEqual([[], undefined, undefined, undefined])
    expect(await house.call(getSent, { draftId: draft.draftId }, { as: lanh })).toMatchObject({ sent: { ref, mode: 'official' } })
  })

  it('refuses an open question, a missing consent, a stranger and another commune', async () => {
    const draft = await begin(house, MARRIAGE, { as: lanh })
    const open = await seen({ draftId: draft.draftId }, lanh, MARRIAGE)
    await expect(house.call(fileDraft, open, { as: lanh })).rejects.toMatchObject(code('filing.question_left'))
    await answerAll(house, draft, { as: lanh }, { situationId: await firstSituation(MARRIAGE) })
    await expect(house.call(fileDraft, { ...open, hasConsent: false }, { as: lanh })).rejects.toMatchObject(code('filing.consent_needed'))
    await expect(house.call(fileDraft, open, { as: stranger })).rejects.toMatchObject(code('filing.draft_missing'))
    await expect(house.call(fileDraft, open)).rejects.toMatchObject(code('filing.draft_missing'))
    await expect(house.call(fileDraft, open, { as: lanh, in: house.other })).rejects.toMatchObject(code('filing.draft_missing'))
    await expect(house.call(fileDraft, { ...open, draftId: 'x' }, { as: lanh })).rejects.toMatchObject(code('platform.invalid_input'))
    expect((await house.call(fileDraft, open, { as: lanh })).isNew).toBe(true)
  })

  it('says so when the mode changed between reading and sending, and takes it once that was seen', async () => {
    const draft = await begin(house, MARRIAGE, { as: lanh })
    await answerAll(house, draft, { as: lanh }, { situationId: await firstSituation(MARRIAGE) })
    const before = await seen({ draftId: draft.draftId }, lanh, MARRIAGE)
    await decide(house, MARRIAGE, 'official')
    await expect(house.call(fileDraft, before, { as: lanh })).rejects.toMatchObject(code('filing.changed_meanwhile'))
    await decide(house, MARRIAGE, 'guide')
    await expect(house.call(fileDraft, before, { as: lanh })).rejects.toMatchObject(code('filing.not_filed_here'))
    await decide(house, MARRIAGE, 'prepare')
    expect((await house.call(fileDraft, before, { as: lanh })).isNew).toBe(true)
  })

  it('is for another only while that is recorded', async () => {
    const father = await resident(house, 'Nguyễn Văn Hải', '84911111111')
    const officer = await house.staff('officer')
    const grant = {
      forPersonId: father.personId ?? 0,
      byPersonId: lanh.personId ?? 0,
      basis: 'written' as const,
      agreedHow: 'desk' as const,
      evidence: 'Giấy ủy quyền ngày 20/11/2026',
    }
    const { authorisationId } = await house.call(recordAuthorisation, grant, { as: officer })
    const draft = await begin(house, BIRTH, { as: lanh })
    const whom = { draftId: draft.draftId, step: 'cho-ai', given: { whom: `person:${father.personId}` } }
    await expect(house.call(answerStep, { ...whom, given: { whom: `person:${stranger.personId}` } }, { as: lanh })).rejects.toMatchObject(
      code('filing.may_not_act_for'),
    )
    await house.call(answerStep, whom, { as: lanh })
    await answerAll(house, draft, { as: lanh })
    const ready = await seen({ draftId: draft.draftId }, lanh)
    await house.open(({ db, now }) => db.updateTable('authorisation').set({ withdrawn_at: now }).where('id', '=', authorisationId).execute())
    await expect(house.call(fileDraft, ready, { as: lanh })).rejects.toMatchObject(code('filing.may_not_act_for'))
    await house.open(({ db }) => db.updateTable('authorisation').set({ withdrawn_at: null }).where('id', '=', authorisationId).execute())
    const { caseId } = await house.call(fileDraft, ready, { as: lanh })
    const row = await house.open(({ db }) => db.selectFrom('case_record').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow())
    expect(row).toMatchObject({
      for_person_id: father.personId,
      authorisation_id: authorisationId,
      applicant_name: 'Nguyễn Văn Hải',
      filed_by_name: 'Nguyễn Thị Lành',
    })
  })

  it('takes a procedure whose papers nobody knows, with what the resident has or with nothing', async () => {
    const draft = await begin(house, UNKNOWN, { as: lanh })
    await answerAll(house, draft, { as: lanh }, { paper: 'none' })
    const { ref } = await house.call(fileDraft, await seen({ draftId: draft.draftId }, lanh, UNKNOWN), { as: lanh })
    expect(ref).toMatch(/^[0-9A-Z]{9}$/)
  })
})

async function firstSituation(procedureCode: string): Promise<string> {
  return (await house.call(getFilingPapers, { code: procedureCode })).situations[0]?.id ?? ''
}
