import { z } from 'zod'
import type { CatalogueRecord } from './catalogue-record.ts'
import { filingPaper } from './filing-paper.ts'
import { filingTexts } from './filing-texts.vi.ts'
import { curationOf, readSituations, type Situations } from './situations.ts'
import { readingOf, uploadsFor } from './uploads.ts'

/** What a case of a procedure is filed with: one situation to choose, its papers, and what is only to be read. */
export const filingPapers = z.object({
  situations: z.array(z.object({ id: z.string(), name: z.string(), hint: z.string().nullable(), papers: z.array(filingPaper) })).min(1),
  reading: z.array(z.string()),
  /** What has to be done in person, where the source says so. */
  desk: z.string().nullable(),
  isKnown: z.boolean(),
  isCurated: z.boolean(),
  isChecked: z.boolean(),
  /** How far the list can be trusted, to be shown above it; null once it has been compared with the original. */
  notice: z.string().nullable(),
})

export type FilingPapers = z.output<typeof filingPapers>

/** The curated situations and the escape from them; the plain listing where there are none, or the record is no longer the one they were chosen from. */
export function filingPapersOf(record: CatalogueRecord, situations: Situations = readSituations()): FilingPapers {
  const listed = uploadsFor(record)
  const reading = readingOf(record)
  const isKnown = Boolean(record.documents?.length)
  const curation = curationOf(record, situations)
  if (!curation) {
    const notice = isKnown ? filingTexts.uncurated : filingTexts.unknown
    const all = { id: 'all', name: filingTexts.all, hint: null, papers: listed }
    return { situations: [all], reading, desk: null, isKnown, isCurated: false, isChecked: false, notice }
  }
  const other = { id: 'other', name: filingTexts.other, hint: filingTexts.otherHint, papers: listed }
  const notice = situations.checked ? null : filingTexts.unchecked
  return { ...curation, situations: [...curation.situations, other], reading, isKnown, isCurated: true, isChecked: situations.checked, notice }
}
