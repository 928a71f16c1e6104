import type { CaseHouse } from './case-record.ts'
import type { Counter } from './counter.ts'
import type { Resident } from './resident.ts'

/** The books of filing and taking in after the kills: each list must be empty, and the counts say over how much that was. */
export type CaseBalance = {
  answers: number
  uploads: number
  sent: number
  takenIn: number
  lostDrafts: string[]
  lostUploads: string[]
  doubledUploads: string[]
  brokenFiles: string[]
  lostCases: string[]
  doubledCases: string[]
  lostCodes: string[]
  repeatedCodes: string[]
  gaps: string[]
  untold: string[]
}

/** Compares what residents and officers were told with what database and disk hold. */
export async function drawCaseBalance(house: CaseHouse, residents: readonly Resident[], counter: Pick<Counter, 'codes'>): Promise<CaseBalance> {
  const filed = residents.flatMap((resident) => resident.filed)
  const cases = await house.cases()
  const steps = await Promise.all(filed.map(async ({ draftId }) => [draftId, await house.stepOf(draftId)] as const))
  const papers = await Promise.all(filed.map(async ({ draftId, uploads }) => ({ draftId, uploads, kept: await house.papersOf(draftId) })))
  const ofPaper = (kept: readonly { paperId: string }[], paperId: string) => kept.filter((one) => one.paperId === paperId).length
  const codes = cases.flatMap(({ code }) => code ?? [])
  return {
    answers: filed.reduce((sum, one) => sum + one.steps.length, 0),
    uploads: filed.reduce((sum, one) => sum + one.uploads.length, 0),
    sent: filed.filter(({ ref }) => ref !== null).length,
    takenIn: counter.codes.size,
    lostDrafts: steps.filter(([, step]) => step === undefined).map(([draftId]) => draftId),
    lostUploads: papers.flatMap(({ draftId, uploads, kept }) =>
      uploads.filter(({ paperId }) => ofPaper(kept, paperId) < 1).map(({ paperId }) => `${draftId} ${paperId}`),
    ),
    doubledUploads: papers.flatMap(({ draftId, uploads, kept }) =>
      uploads.filter(({ paperId }) => ofPaper(kept, paperId) > 1).map(({ paperId }) => `${draftId} ${paperId}`),
    ),
    brokenFiles: await house.brokenFiles(),
    lostCases: filed
      .filter(({ draftId, ref }) => ref !== null && !cases.some((one) => one.draftId === draftId && one.ref === ref))
      .map(({ draftId, ref }) => `${draftId} ${ref}`),
    doubledCases: cases
      .filter(
        ({ id, draftId, filedActions, takenActions }) =>
          filedActions !== 1 || takenActions > 1 || cases.some((other) => other.id !== id && other.draftId === draftId),
      )
      .map(({ ref }) => ref),
    lostCodes: [...counter.codes].filter(([caseId, code]) => cases.find(({ id }) => id === caseId)?.code !== code).map(([, code]) => code),
    repeatedCodes: codes.filter((code, index) => codes.indexOf(code) !== index),
    gaps: gapsIn(cases, await house.counters()),
    untold: cases.filter((one) => one.filedMessages !== 1 || one.takenMessages !== one.takenActions).map(({ ref }) => ref),
  }
}

/** Days whose codes are not 1, 2, 3 … up to the day's counter. */
function gapsIn(cases: readonly { code: string | null; day: string | null }[], counters: readonly { day: string; last: number }[]): string[] {
  return counters.flatMap(({ day, last }) => {
    const orders = cases
      .filter((one) => one.code !== null && one.day === day)
      .map(({ code }) => Number(code?.split('-').at(-1)))
      .sort((one, other) => one - other)
    const isWhole = orders.length === last && orders.every((order, index) => order === index + 1)
    return isWhole ? [] : [`${day}: ${orders.join(' ')} of ${last}`]
  })
}
