import type { CatalogueRecord, Paper } from './catalogue-record.ts'
import type { FilingPaper } from './filing-paper.ts'
import { filingTexts } from './filing-texts.vi.ts'
import { isCommonHeading, isRemark } from './papers.ts'

/** A row this short is a name as it stands. */
const SHORT_CHARACTERS = 160
const LONGEST_NAME_CHARACTERS = 240

/**
 * Every paper of a record as it is written there, none demanded since only its own words say when it is: those to submit as
 * uploads, those to show as brought. A paper listed under several headings comes once.
 */
export function uploadsFor({ documents }: Pick<CatalogueRecord, 'documents'>): FilingPaper[] {
  const rows = (documents ?? []).map((paper, sourceRow) => ({ paper, sourceRow })).filter(({ paper }) => isPaper(paper))
  const byText = Map.groupBy(rows, ({ paper }) => `${paper.kind} ${clean(paper.name)}`)
  return [...byText.values()].flatMap((same) => (same[0] ? [uploadOf(same[0].paper, same[0].sourceRow, same.length === 1)] : []))
}

/** What is only to be read: notes, conditions, and the forms which only the national portal has. Headings of nothing are passed over. */
export function readingOf({ documents }: Pick<CatalogueRecord, 'documents'>): string[] {
  const notes = (documents ?? []).filter((paper) => !isPaper(paper)).map((paper) => clean(paper.name))
  return [...new Set(notes)].filter((note) => note !== '' && !note.endsWith(':'))
}

function uploadOf(paper: Paper, sourceRow: number, isUnderOneHeading: boolean): FilingPaper {
  const { name, rest } = apart(clean(paper.name))
  const heading = isUnderOneHeading && paper.group !== null && !isCommonHeading(paper.group) ? filingTexts.onlyUnder(clean(paper.group)) : null
  const hint = [heading, rest].filter(Boolean).join(' ') || null
  return { id: `row-${sourceRow}`, name, isRequired: false, bring: paper.kind === 'present', forAnother: false, hint, sourceRow }
}

function isPaper(paper: Paper): boolean {
  return paper.kind !== 'note_or_condition' && !isRemark(paper) && !isPortalForm(paper)
}

/** Filled in on the national portal itself; there is no file of it to send. */
function isPortalForm({ name }: Paper): boolean {
  return /^mẫu (hộ tịch )?điện tử tương tác/i.test(clean(name))
}

/** The first clause when it is short enough to be a name, and the rest of the words, none lost. "One of the following" names nothing. */
function apart(text: string): { name: string; rest: string | null } {
  const [, first, rest] = /^(.{12,}?)(?:[.;]|(?<!sau|sau đây):)\s+(.+)$/su.exec(text) ?? []
  if (text.length <= SHORT_CHARACTERS || !first || !rest || first.length > LONGEST_NAME_CHARACTERS) return { name: text.replace(/[.;]$/, ''), rest: null }
  return { name: first, rest: rest.charAt(0).toUpperCase() + rest.slice(1) }
}

/** Without the marks nobody sees and the numbering left over from a list. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\-–+]\s*(?=\p{L}|\d)/u, '')
}
