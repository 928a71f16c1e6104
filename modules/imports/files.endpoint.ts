import type { Endpoint } from '#platform/endpoint'
import { answerFile } from '#platform/file-door'
import { refuse as refusePlatform } from '#platform/refusal'
import { safeCell } from '#platform/written-cell'
import { listImportProblems } from './list-import-problems.ts'
import { listImports } from './list-imports.ts'
import { fieldWords, importTexts, problemWords } from './texts.vi.ts'

const CSV = 'text/csv'

/** What the pages of the import hand out: a sample of a list, and all that is not right in one. */
export const fileEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/office/dan-cu/nhap/mau.csv',
    may: { name: listImports.name, may: 'granted' },
    handle: async (_request, reply) => answerFile(reply, { name: importTexts.sampleName, mediaType: CSV, content: delimited(importTexts.sampleRows) }),
  },
  {
    method: 'GET',
    path: '/office/dan-cu/nhap/:importId/cho-chua-dung.csv',
    may: { name: listImportProblems.name, may: 'granted' },
    handle: async ({ raw, open }, reply) => {
      const importId = Number((raw.params as Record<string, string>)['importId'])
      if (!Number.isSafeInteger(importId)) return refusePlatform('platform.not_found')
      const problems = await open((ctx) => ctx.call(listImportProblems, { importId }))
      const rows = problems.map(({ row, name, problem }) => [String(row), name, fieldWords[problem.field] ?? '', problemWords[problem.kind]?.(problem) ?? ''])
      return answerFile(reply, { name: importTexts.downloadName, mediaType: CSV, content: delimited([importTexts.downloadHead, ...rows]) })
    },
  },
]

/** Text as Excel opens it by a double click; what begins like a formula is kept from being one. */
function delimited(rows: readonly (readonly string[])[]): Buffer {
  const cell = (words: string) => `"${safeCell(words).replaceAll('"', '""')}"`
  return Buffer.from(`\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`)
}
