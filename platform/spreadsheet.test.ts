import { describe, expect, test } from 'vitest'
import { openSpreadsheet, type SheetRow } from './spreadsheet.ts'
import { zipped } from './testing-zip.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const PART = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

async function rowsOf(content: Buffer, sheet = 0): Promise<SheetRow[]> {
  const sheets = await openSpreadsheet({ name: 'tep', content })
  const rows: SheetRow[] = []
  for await (const row of sheets[sheet]!.rows()) rows.push(row)
  return rows
}

/** A workbook of one sheet with these rows; other parts may be put in. */
function workbook(rows: string, more: Record<string, string | Buffer> = {}): Buffer {
  return zipped({
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${PART}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${PART}"><sheets><sheet name="Ẩn" sheetId="2" state="hidden" r:id="r2"/><sheet name="Một" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${PART}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="${PART}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${PART}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="200" formatCode="[$-42A]dd\\/mm\\/yyyy"/><numFmt numFmtId="201" formatCode="&quot;d&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="14"/><xf numFmtId="201"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${MAIN}><sheetData><row r="1"><c t="inlineStr"><is><t>ẩn</t></is></c></row></sheetData></worksheet>`,
    ...more,
  })
}

describe('a workbook', () => {
  test('is read by its visible sheets: addresses, dates by their style, remembered results, joined runs', async () => {
    const rows = `<row r="3"><c r="B3" s="1"><v>21317</v></c><c r="C3" s="2"><v>60</v></c><c r="D3" s="3"><v>1958</v></c><c r="F3" t="str"><f>1+1</f><v>hai</v></c></row>
      <row r="4"><c r="A4"/></row><row><c><v>2.5195012345E10</v></c><c t="e"><v>#REF!</v></c><c t="inlineStr"><is><r><t>Nguyễn </t></r><r><t>An</t></r><rPh><t>x</t></rPh></is></c></row>`
    expect(await rowsOf(workbook(rows))).toEqual([
      { number: 3, cells: ['', '1958-05-12', '1900-02-28', '1958', '', 'hai'] },
      { number: 5, cells: ['25195012345', '', 'Nguyễn An'] },
    ])
  })

  test('counts days from 1904 where the workbook says so', async () => {
    const more = {
      'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${PART}"><workbookPr date1904="1"/><sheets><sheet name="Một" sheetId="1" r:id="r1"/></sheets></workbook>`,
    }
    expect(await rowsOf(workbook('<row r="1"><c s="2"><v>0</v></c><c s="2"><v>19855</v></c></row>', more))).toEqual([
      { number: 1, cells: ['1904-01-01', '1958-05-12'] },
    ])
  })

  test('with a document type, and so with entities, is refused', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet ${MAIN}><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    await expect(rowsOf(workbook('', { 'xl/worksheets/sheet1.xml': bomb }))).rejects.toMatchObject({ code: 'platform.spreadsheet_broken' })
  })

  test('that swells is refused before it is unpacked whole, whatever its directory says', async () => {
    const row = `<row><c><v>1</v></c></row>`
    const bomb = workbook(row.repeat(8_000_000 / row.length) + ' '.repeat(60_000_000))
    expect(bomb.length).toBeLessThan(300_000)
    await expect(rowsOf(bomb)).rejects.toMatchObject({ code: 'platform.spreadsheet_swells' })
    const many = Object.fromEntries(Array.from({ length: 1_200 }, (_, index) => [`x/${index}`, '']))
    await expect(rowsOf(workbook('', many))).rejects.toMatchObject({ code: 'platform.spreadsheet_swells' })
  })

  test('cut, empty of sheets or wrong within is refused', async () => {
    const whole = workbook('<row r="1"><c><v>1</v></c></row>')
    await expect(rowsOf(whole.subarray(0, whole.length - 40))).rejects.toMatchObject({ code: 'platform.spreadsheet_broken' })
    await expect(rowsOf(zipped({ 'word/document.xml': '<w/>' }))).rejects.toMatchObject({ code: 'platform.spreadsheet_broken' })
    await expect(rowsOf(workbook('<row r="1"><c></row>'))).rejects.toMatchObject({ code: 'platform.spreadsheet_broken' })
  })

  test('with names that lead out of it is refused', async () => {
    for (const name of ['../../etc/evil.xml', '/abs.xml', 'C:/x.xml'])
      await expect(rowsOf(workbook('<row r="1"><c><v>1</v></c></row>', { [name]: '<x/>' }))).rejects.toMatchObject({ code: 'platform.spreadsheet_broken' })
  })
})

describe('delimited text', () => {
  const words = 'Họ tên;Địa chỉ\r\n"Nguyễn;An";"Số 5, ngõ 2\n""nhà cũ"""\r\n;\r\nHoà;x\r\n'
  const read = [
    { number: 1, cells: ['Họ tên', 'Địa chỉ'] },
    { number: 2, cells: ['Nguyễn;An', 'Số 5, ngõ 2\n"nhà cũ"'] },
    { number: 4, cells: ['Hoà', 'x'] },
  ]

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-8 without', Buffer.from(words)],
    ['UTF-8 decomposed', Buffer.from(words.normalize('NFD'))],
    ['UTF-16 little end first', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(words, 'utf16le')],
    ['UTF-16 big end first', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
    ['tabs', Buffer.from(words.replace(/;(?!An)/g, '\t'))],
    ['a hint', Buffer.from(`sep=;\r\n${words}`)],
  ])('is read: %s', async (what, content) => {
    const shift = what === 'a hint' ? 1 : 0
    expect(await rowsOf(content)).toEqual(read.map(({ number, cells }) => ({ number: number + shift, cells })))
  })

  test('of the old Vietnamese code page is read with its tones joined', async () => {
    // "Hòa;Nguyễn" as the Vietnamese keyboard of Windows types it: ê and the tone apart.
    const content = Buffer.from([0x48, 0x6f, 0xcc, 0x61, 0x3b, 0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x0d, 0x0a])
    expect(await rowsOf(content)).toEqual([{ number: 1, cells: ['Hòa', 'Nguyễn'] }])
  })

  test('with a quote that never ends is refused', async () => {
    await expect(rowsOf(Buffer.from('a;b\n"c;d\n'))).rejects.toMatchObject({ code: 'platform.spreadsheet_broken' })
  })
})

test('what is no spreadsheet is refused by its content', async () => {
  const open = (content: Buffer) => openSpreadsheet({ name: 'tep.xlsx', content })
  await expect(open(Buffer.alloc(0))).rejects.toMatchObject({ code: 'platform.upload_empty' })
  await expect(open(Buffer.from('ffd8ffe000104a46', 'hex'))).rejects.toMatchObject({ code: 'platform.spreadsheet_unknown_kind' })
  await expect(open(Buffer.from([1, 2, 3, 0, 5, 0, 7, 8]))).rejects.toMatchObject({ code: 'platform.spreadsheet_unknown_kind' })
  await expect(open(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toMatchObject({ code: 'platform.spreadsheet_old_kind' })
  await expect(open(Buffer.alloc(20_000_001, 32))).rejects.toMatchObject({ code: 'platform.upload_too_large' })
})
