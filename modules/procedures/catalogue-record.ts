import { z } from 'zod'

const channel = z.enum(['direct', 'online', 'post'])
const timeUnit = z.enum(['working_days', 'days', 'hours', 'immediate'])

const duration = z.object({ value: z.number().nullable(), unit: timeUnit.nullable(), note: z.string().nullable() })

const fee = z.object({
  channels: z.array(channel),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  note: z.string().nullable(),
  setByProvincialCouncil: z.boolean(),
  sourceShowedZero: z.boolean(),
  amountCorrectedFromNote: z.boolean().optional(),
  implausibleSourceAmount: z.number().optional(),
})

const paper = z.object({
  group: z.string().nullable(),
  kind: z.enum(['submit', 'present', 'note_or_condition']),
  name: z.string(),
  originals: z.number().nullable(),
  copies: z.number().nullable(),
  form: z.string().nullable(),
})

/** One record of `data/procedures.json`: a procedure as the national portal showed it. `null` means nobody stated it. */
export const catalogueRecord = z.object({
  code: z.string().regex(/^\d\.\d{6}$/),
  name: z.string().min(1),
  ministry: z.string(),
  field: z.string().min(1),
  level: z.string(),
  levels: z.array(z.string()),
  handler: z.enum(['ubnd_cap_xa', 'cong_an_cap_xa', 'co_quan_bhxh']).nullable(),
  core: z.boolean(),
  inCommuneCatalogueSample: z.boolean(),
  audience: z.array(z.string()).nullable(),
  processingTime: duration.extend({ basis: z.enum(['time_column', 'steps_text']).nullable() }),
  processingTimeByChannel: z.array(duration.extend({ channels: z.array(channel) })).nullable(),
  timeVariesByChannelOrCase: z.boolean().nullable(),
  sameDayCutoff: z.literal('15:00').nullable(),
  channels: z.array(channel).nullable(),
  fees: z.array(fee).nullable(),
  documents: z.array(paper).nullable(),
  result: z.string().nullable(),
  results: z.array(z.object({ name: z.string(), code: z.string().nullable() })).nullable(),
  legalBasis: z.array(z.object({ number: z.string().nullable(), name: z.string().nullable() })).nullable(),
  onlineLevel: z.string().nullable(),
  onlineSubmission: z.boolean().nullable(),
  decision: z.string().nullable(),
  source: z.object({ name: z.string(), url: z.string(), retrieved: z.string(), confidence: z.enum(['official_page_crawled', 'catalogue_only']) }),
})

export type CatalogueRecord = z.output<typeof catalogueRecord>
export type Channel = z.output<typeof channel>
export type TimeUnit = z.output<typeof timeUnit>
export type Fee = z.output<typeof fee>
export type Paper = z.output<typeof paper>
export type Handler = CatalogueRecord['handler']
