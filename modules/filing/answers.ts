import { z } from 'zod'

/** For whom a case is filed. A child of one's own is a name: the law makes the parent its representative. */
export const forWhom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('self') }),
  z.object({ kind: z.literal('person'), personId: z.int(), name: z.string() }),
  z.object({ kind: z.literal('organisation'), organisationId: z.int(), name: z.string() }),
  z.object({ kind: z.literal('child'), name: z.string() }),
])
export type ForWhom = z.output<typeof forWhom>

export const contactAnswer = z.object({
  name: z.string(),
  /** `84…`; null where the owner's own contact says it. */
  phone: z.string().nullable(),
  address: z.string(),
  hamletId: z.int().nullable(),
})
export type ContactAnswer = z.output<typeof contactAnswer>

/** Sent here, brought to the office later, or not there: many a paper is found by the commune itself. */
export const paperState = z.enum(['sent', 'bring', 'none'])

/** The resident whose draft it is, as signed in, with what the register had of them then. */
export const draftOwner = z.object({
  residentId: z.int(),
  personId: z.int().nullable(),
  contactId: z.int(),
  name: z.string(),
  address: z.string(),
  hamletId: z.int().nullable(),
})

/** What has been answered so far; sealed on the draft. */
export const draftAnswers = z.object({
  forWhom: forWhom.optional(),
  contact: contactAnswer.optional(),
  situationId: z.string().optional(),
  /** Of a long list, the papers that are theirs. */
  picked: z.array(z.string()).optional(),
  papers: z.record(z.string(), paperState).default({}),
  /** The mode told when the draft began. */
  toldMode: z.enum(['prepare', 'official']),
  owner: draftOwner.optional(),
})
export type DraftAnswers = z.output<typeof draftAnswers>
