import { askSupplement, finishCase, finishStep, takeIn } from '#cases'
import { keepFile } from '#platform/files'
import { hashToken } from '#platform/ids'
import type { World } from '#platform/testing'
import { file, MARRIAGE, type Resident, resident } from '../cases/testing-cases.ts'

/** A resident with a person and a live session: the cookie of their browser. */
export async function signedIn(house: World, name: string, how: Parameters<typeof resident>[2] = {}): Promise<{ who: Resident; cookies: { phien: string } }> {
  const who = await resident(house, name, how)
  const phien = house.runtime.random.token()
  const place = how.in ?? house.commune
  const session = { commune_id: place.id, kind: 'resident', resident_id: who.residentId, idle_minutes: 43_200, token_hash: hashToken(phien) }
  await house.open(({ db }) => db.insertInto('session').values(session).execute(), { in: place })
  return { who, cookies: { phien } }
}

/** A case the resident filed for themself. */
export function fileOwn(house: World, { residentId, personId, contactId, name }: Resident, parts: Parameters<typeof file>[1] = {}) {
  return file(house, {
    filedBy: { residentId, name },
    for: { personId, organisationId: null, name },
    contactId,
    applicantPhone: '0912345438',
    ...parts,
  })
}

type Officer = { as: Awaited<ReturnType<World['staff']>> }

/** An official case brought as far as a paper that is missing. */
export async function missingPaper(house: World, who: Resident, officer: Officer) {
  const made = await fileOwn(house, who)
  await house.call(takeIn, { caseId: made.caseId }, officer)
  const items = [{ paperId: 'chung-sinh', name: 'Giấy chứng sinh', why: 'Ảnh gửi bị mờ' }]
  await house.call(askSupplement, { caseId: made.caseId, items, answerBy: '2026-11-27', reason: 'Ảnh gửi bị mờ, không đọc được' }, officer)
  return made
}

/** A case with its result as a file. */
export async function withResult(house: World, who: Resident, officer: Officer) {
  const made = await fileOwn(house, who)
  await house.call(takeIn, { caseId: made.caseId }, officer)
  await house.call(finishStep, { caseId: made.caseId }, officer)
  const fileId = await house.open((ctx) => keepFile(ctx, { name: 'Giấy khai sinh.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.4 thử') }))
  const files = [{ paperId: 'ket-qua', name: 'Giấy khai sinh', fileId, thumbnailFileId: null }]
  await house.call(finishCase, { caseId: made.caseId, result: 'Giấy khai sinh', signedBy: 'Lê Thị Hòa', files }, officer)
  return { ...made, fileId }
}

export { MARRIAGE }
