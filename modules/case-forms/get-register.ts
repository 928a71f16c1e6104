import { z } from 'zod'
import { type ReceivedCase, receivedBetween } from '#cases'
import { day, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { maskedPhone } from './masked-phone.ts'
import { officeOf } from './moment.ts'
import { columnDay, paperDay, slashed } from './paper-days.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'

const MOST_ROWS = 1000
const MOST_DAYS = 92
const DAY_MS = 86_400_000

const NAME = 'case-forms.get-register'

/** The register of cases received officially on some days, to be printed, signed and bound; on record. @law TT 03/2025/TT-VPCP Phụ lục I, mẫu 07 */
export const getRegister = operation({
  name: NAME,
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'The register of cases received from one day to another',
  input: z.object({ from: day, to: day }),
  output: z.object({
    fileName: z.string(),
    title: z.string(),
    day: z.string(),
    office: z.object({ name: z.string(), place: z.string() }),
    since: z.string(),
    until: z.string(),
    rows: z.array(
      z.object({
        code: z.string(),
        procedure: z.string(),
        applicant: personal(z.string()),
        whereabouts: personal(z.string()),
        received: z.string(),
        due: z.string(),
        returned: z.string(),
        how: z.string(),
        note: z.string(),
      }),
    ),
  }),
  subject: ({ from, to }) => `register:${from}..${to}`,
  run: async (ctx, { from, to }) => {
    const [start, end] = [new Date(`${from}T00:00:00+07:00`), new Date(`${to}T00:00:00+07:00`)]
    if (end < start || end.getTime() - start.getTime() > MOST_DAYS * DAY_MS) return refuse('case-forms.register_days')
    const cases = await receivedBetween(ctx, { name: NAME }, start, new Date(end.getTime() + DAY_MS), MOST_ROWS + 1)
    if (cases.length > MOST_ROWS) return refuse('case-forms.register_too_long', { most: MOST_ROWS })
    const { name, place } = await officeOf(ctx)
    const [since, until] = [slashed(from), slashed(to)]
    return {
      fileName: texts.bookFile(from, to),
      title: texts.bookTitle(since, until),
      day: paperDay(ctx.now),
      office: { name, place },
      since,
      until,
      rows: cases.map(lineOf),
    }
  },
})

function lineOf({ code, procedureName, applicantName, address, phone, receivedAt, dueAt, originalDueAt, returnedAt, returnedHow, state }: ReceivedCase) {
  const due = dueAt ?? originalDueAt
  const isMoved = due !== null && originalDueAt !== null && due.getTime() !== originalDueAt.getTime()
  return {
    code,
    procedure: procedureName,
    applicant: applicantName,
    whereabouts: [address, phone && maskedPhone(phone)].filter(Boolean).join('; '),
    received: columnDay(receivedAt),
    due: due ? columnDay(due) : '',
    returned: returnedAt ? columnDay(returnedAt) : '',
    how: texts.returned[returnedHow ?? ''] ?? '',
    note: [texts.notes[state], isMoved ? texts.wasDue(columnDay(originalDueAt)) : null].filter(Boolean).join('. '),
  }
}
