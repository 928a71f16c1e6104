import { z } from 'zod'
import { id, personal } from '#platform/columns'

const office = z.object({
  name: z.string(),
  /** As it stands before the date: "Lâm Thao". */
  place: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  hours: z.array(z.string()),
})

const about = {
  title: z.string(),
  day: z.string(),
  office,
  code: z.string().nullable(),
  /** The code, or before there is one the name it is looked up by. */
  shownCode: z.string(),
  ref: z.string(),
  applicant: personal(z.string()),
  request: z.string(),
}

/** Null where the record holds nothing: the paper leaves a line to be written on by hand. */
const whereabouts = { address: personal(z.string()).nullable(), phone: personal(z.string()).nullable() }

export const shownPaper = z.object({ name: personal(z.string()), kind: z.string(), count: z.string() })
export type ShownPaper = z.output<typeof shownPaper>

/** What each layout reads, in words. What the record does not hold is not here. */
export const formContent = z.discriminatedUnion('layout', [
  z.object({
    layout: z.literal('01-giay-tiep-nhan'),
    ...about,
    ...whereabouts,
    papers: z.array(shownPaper),
    limit: z.string(),
    received: z.string(),
    due: z.string(),
    why: z.string().nullable(),
    by: z.string(),
  }),
  z.object({
    layout: z.literal('02-phieu-yeu-cau-bo-sung'),
    ...about,
    ...whereabouts,
    items: z.array(z.object({ name: z.string(), why: z.string() })),
    reason: personal(z.string()),
    answerBy: z.string(),
    by: z.string(),
  }),
  z.object({ layout: z.literal('03-phieu-tu-choi'), ...about, ...whereabouts, reason: personal(z.string()), by: z.string() }),
  z.object({
    layout: z.literal('04-phieu-xin-loi'),
    ...about,
    receivedOn: z.string(),
    dueBefore: z.string(),
    newDue: z.string(),
    isLate: z.boolean(),
    reason: personal(z.string()),
  }),
  z.object({ layout: z.literal('05-thong-bao-dung'), ...about, receivedOn: z.string().nullable(), reason: personal(z.string()) }),
  z.object({
    layout: z.literal('06-phieu-kiem-soat'),
    ...about,
    received: z.string(),
    due: z.string(),
    asOf: z.string(),
    handOvers: z.array(z.object({ from: z.string(), to: z.string(), at: z.string(), what: z.string(), outcome: z.string() })),
  }),
  z.object({
    layout: z.literal('chuan-bi'),
    ...about,
    filed: z.string(),
    /** Of the office; null where the resident filed it themself. */
    by: z.string().nullable(),
    lookBy: z.string().nullable(),
    papers: z.array(shownPaper),
  }),
])

/** A form with the name it is kept under as a file. */
export const filledForm = z.object({ caseId: id, fileName: personal(z.string()), form: formContent })
