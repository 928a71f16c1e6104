import { z } from 'zod'
import { type CatalogueRecord, catalogueRecord } from './catalogue-record.ts'
import { refuse } from './refusals.ts'
import { inputTexts } from './texts.vi.ts'

/** The records of a catalogue file; refuses text that is not JSON, a record of another shape, or a code twice. */
export function readCatalogue(text: string): CatalogueRecord[] {
  const parsed = z.array(catalogueRecord).min(1).safeParse(readJson(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse('procedures.catalogue_unreadable', { problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() })
  }
  const codes = new Set(parsed.data.map((record) => record.code))
  if (codes.size < parsed.data.length) refuse('procedures.catalogue_unreadable', { problem: inputTexts.codeTwice })
  return parsed.data
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('procedures.catalogue_unreadable', { problem: inputTexts.notJson })
  }
}
