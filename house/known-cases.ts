import type { CaseAt, Furnished } from './furnish.ts'

/** The case in the state each act asks for. */
const ASKED: Readonly<Record<string, readonly CaseAt[]>> = {
  'check-bundle': ['prepared'],
  'take-in': ['filed'],
  'refuse-case': ['filed'],
  'assign-case': ['filed', 'inProgress'],
  'finish-step': ['takenIn'],
  'ask-supplement': ['filed'],
  'record-supplement': ['awaitingSupplement'],
  'ask-fee': ['takenIn'],
  'settle-fee': ['awaitingPayment'],
  'apologise-for-delay': ['takenIn'],
  'stop-case': ['inProgress'],
  'record-withdrawal': ['filed'],
  'finish-case': ['inProgress'],
  'return-result': ['finished'],
  'call-back': ['called'],
  'supplement-case': ['awaitingSupplement'],
  'withdraw-case': ['filed'],
  'ask-call-back': ['filed'],
  'rate-case': ['finished'],
}

/** What acts on cases take: the case in the right state, by id and by look-up name, and words they understand. */
export function knownCases({ cases }: Furnished): Record<string, readonly unknown[]> {
  const all = Object.values(cases)
  const known: Record<string, readonly unknown[]> = {
    caseId: all.map(({ caseId }) => caseId),
    'cases.ref': all.map(({ ref }) => ref),
    'cases.fileId': all.map(({ fileId }) => fileId),
    'cases.refOrCode': all.map(({ ref }) => ref),
    'cases.lastDigits': ['5438'],
    'cases.seenActionId': [2_000_000_000],
    'cases.newDueAt': ['2027-06-01T10:00:00Z'],
    'cases.answerBy': ['2026-12-31'],
    'cases.startsOn': ['2026-12-01'],
    'cases.endsOn': ['2026-12-05'],
    'cases.papers': [[]],
    'cases.rating': [3],
    'cases.files': [[]],
    'cases.result': ['Giấy khai sinh số 12'],
    'case-forms.get-form.caseId': [cases.takenIn.caseId],
    'case-forms.get-own-form.ref': [cases.takenIn.ref],
    'case-forms.form': ['01'],
    'case-forms.from': ['2026-11-20'],
    'case-forms.to': ['2026-12-10'],
    'cases.caseIds': [all.map(({ caseId }) => caseId)],
  }
  for (const [act, states] of Object.entries(ASKED)) {
    known[`cases.${act}.caseId`] = states.map((state) => cases[state].caseId)
    known[`cases.${act}.ref`] = states.map((state) => cases[state].ref)
  }
  return known
}
