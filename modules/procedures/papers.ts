import type { CatalogueRecord, Paper } from './catalogue-record.ts'

export type PaperRow = { name: string; originals: number; copies: number; form: string | null }

/** One heading of the record. `isCase` marks a situation of its own: cases are alternatives, never all demanded. */
export type PaperGroup = {
  name: string | null
  isCase: boolean
  submit: PaperRow[]
  /** To submit only where the condition in their own text holds. */
  submitInCase: PaperRow[]
  present: PaperRow[]
  presentInCase: PaperRow[]
  notes: string[]
}

export type Papers = { isKnown: boolean; groups: PaperGroup[]; cases: number; submit: number; present: number }

/** The papers by group with what to submit, what to show and what is only a note kept apart; nothing stated stays unknown. */
export function papersOf({ documents }: Pick<CatalogueRecord, 'documents'>): Papers {
  if (!documents || documents.length === 0) return { isKnown: false, groups: [], cases: 0, submit: 0, present: 0 }
  const names = [...new Set(documents.map((paper) => paper.group))]
  const groups = names.map((name) =>
    groupOf(
      name,
      documents.filter((paper) => paper.group === name),
    ),
  )
  groups.sort((a, b) => rank(a) - rank(b))
  const count = (pick: (group: PaperGroup) => readonly PaperRow[]) =>
    groups.filter((group) => !group.isCase).reduce((sum, group) => sum + pick(group).length, 0)
  return {
    isKnown: true,
    groups,
    cases: groups.filter((group) => group.isCase).length,
    submit: count((group) => group.submit),
    present: count((group) => group.present),
  }
}

function groupOf(name: string | null, papers: readonly Paper[]): PaperGroup {
  const rows = (kind: Paper['kind'], inCase: boolean) =>
    papers.filter((paper) => paper.kind === kind && !isRemark(paper) && isConditional(paper) === inCase).map(rowOf)
  return {
    name,
    isCase: name !== null && !isCommonHeading(name),
    submit: rows('submit', false),
    submitInCase: rows('submit', true),
    present: rows('present', false),
    presentInCase: rows('present', true),
    notes: papers.filter((paper) => paper.kind === 'note_or_condition' || isRemark(paper)).map((paper) => paper.name.trim()),
  }
}

/** Headings that only name a kind of paper; every other heading is a situation. */
export function isCommonHeading(name: string): boolean {
  return /^(giấy tờ phải|lưu ý|thành phần hồ sơ|hồ sơ( đăng ký)?( bao)? gồm|xuất trình)/i.test(name.normalize('NFC').trim())
}

/** The portal lists remarks among the papers to submit; they open with the word for it. */
export function isRemark(paper: Paper): boolean {
  return /^(lưu ý|ghi chú)(?!\p{L})/iu.test(paper.name.normalize('NFC').trim())
}

function isConditional(paper: Paper): boolean {
  const name = paper.name.normalize('NFC').trim()
  return /^(trường hợp|đối với|nếu|khi|(bản |văn bản |giấy )?ủy quyền)(?!\p{L})/iu.test(name) || /(nếu có|trong trường hợp|đối với trường hợp)/i.test(name)
}

function rowOf(paper: Paper): PaperRow {
  return { name: paper.name.trim(), originals: paper.originals ?? 0, copies: paper.copies ?? 0, form: paper.form }
}

function rank(group: PaperGroup): number {
  const hasPapers = group.submit.length + group.submitInCase.length > 0 ? 0 : group.present.length + group.presentInCase.length > 0 ? 1 : 2
  return (group.isCase ? 10 : 0) + hasPapers
}
