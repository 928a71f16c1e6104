import { z } from 'zod'
import { sha256 } from '#platform/ids'
import { shippedData } from '#platform/shipped-data'
import type { CatalogueRecord, Paper } from './catalogue-record.ts'
import type { FilingPaper } from './filing-paper.ts'

const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const row = { sourceRow: z.int().min(0), sourceStarts: z.string().min(1) }
const paper = z.object({
  id,
  name: z.string().max(80),
  ...row,
  isRequired: z.boolean(),
  bring: z.boolean().default(false),
  forAnother: z.boolean().default(false),
  hint: z.string().nullable().default(null),
})
const situation = z.object({ id, name: z.string().max(60), hint: z.string().nullable().default(null), papers: z.array(paper) })
const procedure = z.object({
  code: z.string(),
  catalogueRetrieved: z.string(),
  /** `rowsMark` of the rows the situations were chosen from. */
  rowsMark: z.string(),
  desk: z.string().nullable().default(null),
  situations: z.array(situation).min(1).max(6),
  leftOut: z.array(z.object({ ...row, why: z.string() })),
})
const shape = z.object({ checked: z.boolean(), note: z.string(), procedures: z.array(procedure) })

export type Situations = z.output<typeof shape>
export type Situation = { id: string; name: string; hint: string | null; papers: FilingPaper[] }
type Curated = Situations['procedures'][number]

/** `data/situations.json`: what people recognise themselves in, for the procedures they ask for most. */
export function readSituations(): Situations {
  return shape.parse(shippedData('situations.json'))
}

/** The curated situations of a procedure; null where there are none, or its record asks for other papers than when they were chosen. */
export function situationsFor(record: CatalogueRecord, situations: Situations = readSituations()): Situation[] | null {
  return curationOf(record, situations)?.situations ?? null
}

/** The same, with what has to be done in person. */
export function curationOf(record: CatalogueRecord, { procedures }: Situations): { situations: Situation[]; desk: string | null } | null {
  const found = procedures.find(({ code }) => code === record.code)
  if (!found || !stillHolds(found, record.documents ?? [])) return null
  const situations = found.situations.map(({ papers, ...rest }) => ({
    ...rest,
    papers: papers.map(({ id, name, isRequired, bring, forAnother, hint, sourceRow }) => ({ id, name, isRequired, bring, forAnother, hint, sourceRow })),
  }))
  return { situations, desk: found.desk }
}

/** A short mark over every paper to submit or show, with its heading: it differs once one of them is reworded, added, gone or moved. */
export function rowsMark(documents: readonly Paper[]): string {
  const rows = documents.filter(({ kind }) => kind !== 'note_or_condition').map(({ kind, group, name }) => [kind, group, name])
  return sha256(JSON.stringify(rows)).slice(0, 12)
}

/** The mark sees every rewording; the place of each row is looked at as well, since notes may have moved between them. */
function stillHolds({ rowsMark: mark, situations, leftOut }: Curated, documents: readonly Paper[]): boolean {
  const rows = [...situations.flatMap(({ papers }) => papers), ...leftOut]
  return mark === rowsMark(documents) && rows.every(({ sourceRow, sourceStarts }) => documents[sourceRow]?.name.startsWith(sourceStarts))
}
