import { z } from 'zod'
import { type CatalogueRecord, catalogueRecord } from './catalogue-record.ts'
import { feeWords } from './fees.ts'
import { type Intake, intakeMode } from './intake-mode.ts'
import { papersOf } from './papers.ts'
import { processingTimeWords } from './processing-time.ts'
import { handlerInWords, placeInWords, plainName, readAtInWords } from './source-words.ts'
import { intakeWords, officialByDecision, sourceTexts, unknownWords } from './texts.vi.ts'

const channels = z.array(z.enum(['direct', 'online', 'post']))
const paperRow = z.object({ name: z.string(), originals: z.number(), copies: z.number(), form: z.string().nullable() })

/** A procedure ready to show: every word is here, every unknown says so. Shapes only; the rules beside it choose the words. */
export const procedureCard = z.object({
  code: z.string(),
  /** As the catalogue writes it, and as people say it. */
  fullName: z.string(),
  name: z.string(),
  field: z.string(),
  ministry: z.string(),
  isCore: z.boolean(),
  handler: catalogueRecord.shape.handler,
  handlerWords: z.string(),
  place: z.string(),
  time: z.object({
    words: z.string(),
    note: z.string().nullable(),
    isKnown: z.boolean(),
    byChannel: z.array(z.object({ channels, words: z.string(), note: z.string().nullable() })),
  }),
  fee: z.object({
    words: z.string(),
    note: z.string().nullable(),
    isKnown: z.boolean(),
    lines: z.array(z.object({ channels, words: z.string(), note: z.string().nullable(), remark: z.string().nullable() })),
  }),
  papers: z.object({
    isKnown: z.boolean(),
    cases: z.number(),
    submit: z.number(),
    present: z.number(),
    groups: z.array(
      z.object({
        name: z.string().nullable(),
        isCase: z.boolean(),
        submit: z.array(paperRow),
        submitInCase: z.array(paperRow),
        present: z.array(paperRow),
        presentInCase: z.array(paperRow),
        notes: z.array(z.string()),
      }),
    ),
  }),
  results: z.array(z.string()),
  resultWords: z.string(),
  audience: z.array(z.string()),
  laws: z.array(z.string()),
  intake: z.object({
    mode: intakeMode,
    name: z.string(),
    explained: z.string(),
    decision: z.object({ number: z.string(), date: z.string() }).nullable(),
  }),
  source: z.object({
    name: z.string(),
    url: z.string(),
    readAt: z.string(),
    /** "Đọc từ Cổng Dịch vụ công quốc gia, tháng 7/2026". */
    words: z.string(),
    decision: z.string().nullable(),
    isOfficialPage: z.boolean(),
  }),
})
export type ProcedureCard = z.output<typeof procedureCard>

/** Joins a record's rules and the commune's intake mode into one card. */
export function cardOf(record: CatalogueRecord, intake: Intake): z.input<typeof procedureCard> {
  const results = [...new Set((record.results ?? []).map(({ name }) => name.trim()).filter(Boolean))]
  return {
    code: record.code,
    fullName: record.name,
    name: plainName(record.name),
    field: record.field,
    ministry: record.ministry,
    isCore: record.core,
    handler: record.handler,
    handlerWords: handlerInWords(record.handler),
    place: placeInWords(record),
    time: processingTimeWords(record),
    fee: feeWords(record),
    papers: papersOf(record),
    results,
    resultWords: results[0] ?? record.result ?? unknownWords,
    audience: record.audience ?? [],
    laws: (record.legalBasis ?? []).map(({ number, name }) => [number, name].filter(Boolean).join(' – ')).filter(Boolean),
    intake: { ...intake, ...intakeInWords(intake) },
    source: {
      name: record.source.name,
      url: record.source.url,
      readAt: record.source.retrieved,
      words: `${sourceTexts[record.source.confidence]}, ${readAtInWords(record.source.retrieved)}`,
      decision: record.decision,
      isOfficialPage: record.source.confidence === 'official_page_crawled',
    },
  }
}

function intakeInWords({ mode, decision }: Intake): { name: string; explained: string } {
  const { name, explained } = intakeWords[mode]
  const [year, month, day] = decision?.date.split('-') ?? []
  return { name, explained: decision ? officialByDecision(decision.number, `${day}/${month}/${year}`) : explained }
}
