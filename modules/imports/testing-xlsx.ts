import { zipped } from '#platform/testing-zip'
import { serialDay } from './testing-birth-faults.ts'
import type { Cell } from './testing-lines.ts'
import type { Roll } from './testing-roll.ts'
import { type Merge, type Row, type Sheet, sheetOf } from './testing-sheet.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PART = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Styles by number: 0 plain, 1 a date as people write it, 2 the short date of the machine, 3 bold in the middle. */
const [PLAIN, DATE, SHORT_DATE, BOLD] = [0, 1, 2, 3]

/** The roll as a workbook: the list first, then a sheet of hamlets and a hidden one. Texts are shared, some of several runs, some within their cell. */
export function asXlsx(roll: Roll, { form = 'xlsx' as 'xlsx' | 'xlsx-by-sex' } = {}): Uint8Array {
  const shared = sharedTexts()
  const list = worksheet(sheetOf(roll, form), shared)
  const hamlets = worksheet(
    { rows: roll.hamlets.map((hamlet): Row => ({ is: 'title', line: null, cells: [{ as: 'text', text: hamlet }] })), merges: [] },
    shared,
  )
  return zipped({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${PART}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/><sheet name="Khu" sheetId="2" r:id="rId2"/><sheet name="DM" sheetId="3" state="hidden" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/sheet3.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles(),
    'xl/worksheets/sheet1.xml': list,
    'xl/worksheets/sheet2.xml': hamlets,
    'xl/worksheets/sheet3.xml': worksheet({ rows: [], merges: [] }, shared),
    'xl/sharedStrings.xml': shared.xml(),
  })
}

type Shared = { place(words: string, isRich: boolean): number; xml(): string }

function sharedTexts(): Shared {
  const places = new Map<string, number>()
  let uses = 0
  return {
    place(words, isRich) {
      uses++
      const item = isRich ? richText(words) : `<si>${textElement(words)}</si>`
      const place = places.get(item) ?? places.size
      places.set(item, place)
      return place
    },
    xml: () => `${HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${places.size}">${[...places.keys()].join('')}</sst>`,
  }
}

function worksheet({ rows, merges }: Sheet, shared: Shared): string {
  const columns = rows[0]?.cells.length ?? 1
  const body = rows.map((row, index) => rowElement(row, index, shared)).join('')
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map(mergeElement).join('')}</mergeCells>` : ''
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${address(Math.max(0, rows.length - 1), columns - 1)}"/><sheetData>${body}</sheetData>${merged}</worksheet>`
}

function rowElement({ is, cells }: Row, row: number, shared: Shared): string {
  const isBold = is !== 'person' && is !== 'blank'
  return `<row r="${row + 1}">${cells.map((cell, column) => cellElement(cell, address(row, column), isBold ? BOLD : PLAIN, shared, row)).join('')}</row>`
}

/** Empty cells keep their border, as spreadsheets leave them: an element without a value. Every fifth text stands within its cell. */
function cellElement(cell: Cell | null, at: string, style: number | undefined, shared: Shared, row: number): string {
  if (cell === null) return `<c r="${at}" s="${style}"/>`
  switch (cell.as) {
    case 'number':
      return `<c r="${at}" s="${style}"><v>${cell.text}</v></c>`
    case 'date':
      return `<c r="${at}" s="${row % 4 === 0 ? SHORT_DATE : DATE}"><v>${serialDay(cell.text)}</v></c>`
    case 'formula':
      return `<c r="${at}" s="${style}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.text)}</v></c>`
    default:
      return row % 5 === 0 && cell.as === 'text'
        ? `<c r="${at}" s="${style}" t="inlineStr"><is>${textElement(cell.text)}</is></c>`
        : `<c r="${at}" s="${style}" t="s"><v>${shared.place(cell.text, cell.as === 'rich')}</v></c>`
  }
}

function mergeElement({ from, to }: Merge): string {
  return `<mergeCell ref="${address(...from)}:${address(...to)}"/>`
}

/** `A1` for row 0, column 0; up to column Z. */
function address(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}

function richText(words: string): string {
  const cut = words.indexOf(' ') + 1
  return `<si><r><rPr><b/></rPr>${textElement(words.slice(0, cut))}</r><r>${textElement(words.slice(cut))}</r></si>`
}

function textElement(words: string): string {
  return `<t xml:space="preserve">${escaped(words)}</t>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function relationships(targets: [kind: string, target: string][]): string {
  const each = targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${PART}/${kind}" Target="${target}"/>`)
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

function contentTypes(): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (path: string, kind: string) => `<Override PartName="/xl/${path}" ContentType="${spreadsheet}.${kind}+xml"/>`
  const sheets = [1, 2, 3].map((sheet) => part(`worksheets/sheet${sheet}.xml`, 'worksheet')).join('')
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${sheets}${part('styles.xml', 'styles')}${part('sharedStrings.xml', 'sharedStrings')}</Types>`
}

function styles(): string {
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
