import { type Column, type Form, type Layout, layouts } from './testing-layouts.ts'
import { type Cell, type Line, number, opensHousehold, text } from './testing-lines.ts'
import type { PlantedFault, Roll } from './testing-roll.ts'

/** One row of a file. Everything but a `person` is nobody, and an importer passes over it. */
export type Row = {
  is: 'title' | 'header' | 'section' | 'person' | 'subtotal' | 'header again' | 'total' | 'blank' | 'signature'
  cells: (Cell | null)[]
  line: number | null
}
/** From and to, both included: rows and columns from 0. */
export type Merge = { from: [row: number, column: number]; to: [row: number, column: number] }
export type Sheet = { rows: Row[]; merges: Merge[] }

/** A fault as it stands in one file: `row` counts from 1 as the spreadsheet shows it, in CSV by records (a cell may break its line). */
export type FaultInFile = PlantedFault & { row: number; otherRow: number | null }

/** The planted faults with the rows where they stand in a file of this form. */
export function faultsIn(roll: Roll, form: Form): FaultInFile[] {
  const rows = rowOfLines(roll, form)
  const rowOf = (line: number): number => rows[line] ?? 0
  return roll.faults.map((fault) => ({ ...fault, row: rowOf(fault.line), otherRow: fault.otherLine === null ? null : rowOf(fault.otherLine) }))
}

/** For each line of the roll its row in a file of this form, from 1. */
export function rowOfLines(roll: Roll, form: Form): number[] {
  const rows: number[] = []
  sheetOf(roll, form).rows.forEach(({ line }, index) => {
    if (line !== null) rows[line] = index + 1
  })
  return rows
}

/** The rows of a file of this form that are no person's: titles, headers, hamlets, sums, blanks, signatures; from 1. */
export function rowsOfNobody(roll: Roll, form: Form): { row: number; is: Row['is'] }[] {
  return sheetOf(roll, form).rows.flatMap(({ is }, index) => (is === 'person' ? [] : [{ row: index + 1, is }]))
}

/** The roll laid out as a clerk's sheet. */
export function sheetOf(roll: Roll, form: Form): Sheet {
  const layout = layouts[form]
  const sheet: Sheet = { rows: [], merges: [] }
  layout.titles.forEach((words, index) => {
    spanning(sheet, layout, 'title', words, index === layout.titles.length - 1 ? 4 : layout.columns.length - 1)
  })
  if (layout.titles.length > 0 && layout.hasSections) push(sheet, layout, 'blank', {})
  addHeader(sheet, layout, 'header')
  addPeople(sheet, layout, roll)
  addEnd(sheet, layout, roll)
  return sheet
}

function addPeople(sheet: Sheet, layout: Layout, roll: Roll): void {
  let hamlet = ''
  let inHamlet = 0
  let sections = 0
  roll.lines.forEach((line, index) => {
    const written = line.household.hamlet
    if (layout.hasSections && written !== hamlet) {
      if (sections > 0 && sections % 3 === 0) push(sheet, layout, 'subtotal', { name: text(`Cộng ${hamlet}`), relation: number(String(inHamlet)) })
      if (sections % 12 === 11) addHeader(sheet, layout, 'header again')
      sections++
      spanning(sheet, layout, 'section', sectionWords(written, sections), layout.columns.length - 1)
      hamlet = written
      inHamlet = 0
    }
    inHamlet++
    addPerson(sheet, layout, roll, line, index)
  })
}

function addPerson(sheet: Sheet, layout: Layout, { people }: Roll, line: Line, index: number): void {
  const { household } = line
  const opens = opensHousehold(line)
  const person = people[line.person]
  const says = opens || layout.repeatsHousehold
  const relation = line.relation && person ? layout.relations[line.relation] : ''
  const relationWord = typeof relation === 'string' ? relation : relation[person?.sex ?? 'male']
  const row = sheet.rows.length
  push(
    sheet,
    layout,
    'person',
    {
      order: number(String(index + 1)),
      household: says ? household.number : null,
      hamlet: text(household.hamlet),
      address: says ? text(household.address) : null,
      name: line.name,
      sex: line.sex && text(layout.sexes[line.sex]),
      birth: line.birth,
      'birth-male': line.sex === 'male' ? line.birth : null,
      'birth-female': line.sex === 'female' ? line.birth : null,
      relation: text(relationWord),
      identity: line.identity,
      phone: line.phone,
      note: text(line.note),
    },
    index,
  )
  if (!layout.hasSections) return
  const last = row + household.lines.length - 1
  if (opens && last > row) for (const column of ['household', 'address'] as const) merge(sheet, [row, at(layout, column)], [last, at(layout, column)])
  if (line.isPhoneMergedIntoNote) merge(sheet, [row, at(layout, 'phone')], [row, at(layout, 'note')])
}

/** Two rows where words span several columns; single columns are merged downwards. */
function addHeader(sheet: Sheet, { columns }: Layout, is: 'header' | 'header again'): void {
  const top = sheet.rows.length
  const hasSpans = columns.some(({ under }) => under)
  const isFirstUnder = (index: number) => columns[index]?.under !== columns[index - 1]?.under
  if (hasSpans) {
    const cells = columns.map(({ called, under }, index) => (under ? (isFirstUnder(index) ? text(under) : null) : text(called)))
    sheet.rows.push({ is, line: null, cells })
  }
  sheet.rows.push({ is, line: null, cells: columns.map(({ called, under }) => (hasSpans && !under ? null : text(called))) })
  if (!hasSpans) return
  columns.forEach(({ under }, index) => {
    if (!under) merge(sheet, [top, index], [top + 1, index])
    else if (isFirstUnder(index)) merge(sheet, [top, index], [top, columns.findLastIndex((one) => one.under === under)])
  })
}

function addEnd(sheet: Sheet, layout: Layout, { lines }: Roll): void {
  push(sheet, layout, 'total', {
    name: text('Tổng cộng'),
    household: text(`${new Set(lines.map(({ household }) => household)).size} hộ`),
    relation: number(String(lines.length)),
  })
  for (let blank = 0; blank < 3; blank++) push(sheet, layout, 'blank', {})
  push(sheet, layout, 'signature', { name: text('Người lập biểu'), identity: text('TM. ỦY BAN NHÂN DÂN') })
  push(sheet, layout, 'signature', { name: text('(Ký, ghi rõ họ tên)'), identity: text('CHỦ TỊCH') })
  for (let blank = 0; blank < 40; blank++) push(sheet, layout, 'blank', {})
}

/** The heads of hamlets each sent theirs in their own way. */
function sectionWords(hamlet: string, position: number): string {
  const name = hamlet.toLocaleUpperCase('vi')
  return position % 3 === 0 ? `${position}. ${name}` : position % 3 === 1 ? name : hamlet
}

function push(sheet: Sheet, { columns }: Layout, is: Row['is'], cells: Partial<Record<Column, Cell | null>>, line: number | null = null): void {
  sheet.rows.push({ is, line, cells: columns.map(({ column }) => cells[column] ?? null).map((cell) => (cell?.text === '' ? null : cell)) })
}

function spanning(sheet: Sheet, { columns }: Layout, is: 'title' | 'section', words: string, lastColumn: number): void {
  merge(sheet, [sheet.rows.length, 0], [sheet.rows.length, lastColumn])
  sheet.rows.push({ is, line: null, cells: columns.map((_, index) => (index === 0 ? text(words) : null)) })
}

function merge(sheet: Sheet, from: Merge['from'], to: Merge['to']): void {
  if (from[0] !== to[0] || from[1] !== to[1]) sheet.merges.push({ from, to })
}

function at(layout: Layout, wanted: Column): number {
  return layout.columns.findIndex(({ column }) => column === wanted)
}
