import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asCsv, type Encoding } from './testing-csv.ts'
import { layouts } from './testing-layouts.ts'
import { dayMonthYear } from './testing-lines.ts'
import { demoHamlets } from './testing-names.ts'
import { centuryAndSex } from './testing-numbers.ts'
import { plantings, type Roll, rollOf, summaryOf } from './testing-roll.ts'
import { faultsIn, rowOfLines, rowsOfNobody, sheetOf } from './testing-sheet.ts'
import { listedOn } from './testing-truth.ts'
import { asXlsx } from './testing-xlsx.ts'

const roll = rollOf()
const faulty = new Set(roll.faults.flatMap(({ line, otherLine }) => [line, otherLine]))

describe('the truth', () => {
  it('is a commune of exactly so many people, the same for the same seed', () => {
    expect(roll.people).toHaveLength(7693)
    expect(roll.households.length).toBeGreaterThan(1950)
    expect(roll.households.length).toBeLessThan(2150)
    expect(new Set(roll.households.map(({ hamlet }) => hamlet))).toEqual(new Set(demoHamlets))
    expect(demoHamlets).toHaveLength(29)
    expect(JSON.stringify(rollOf({ people: 300 }).people)).toBe(JSON.stringify(rollOf({ people: 300 }).people))
    expect(rollOf({ people: 300, seed: 9 }).people[0]).not.toEqual(rollOf({ people: 300 }).people[0])
  })

  it('numbers people lawfully, each number once', () => {
    const numbered = roll.people.filter(({ identityNumber }) => identityNumber !== null)
    for (const { identityNumber, sex, born } of numbered) {
      expect(identityNumber).toMatch(/^0\d{11}$/)
      expect(identityNumber?.slice(3, 6)).toBe(`${centuryAndSex(sex, Number(born.slice(0, 4)))}${born.slice(2, 4)}`)
    }
    expect(new Set(numbered.map(({ identityNumber }) => identityNumber)).size).toBe(numbered.length)
    const small = roll.people.filter(({ born }) => Number(born.slice(0, 4)) > 2021)
    const unnumbered = small.filter(({ identityNumber }) => identityNumber === null).length / small.length
    expect(unnumbered).toBeGreaterThan(0.3)
    expect(unnumbered).toBeLessThan(0.8)
  })

  it('gives part of the adults a mobile number, some of them the same as the head', () => {
    const phones = roll.people.flatMap(({ phone }) => phone ?? [])
    expect(phones.every((phone) => /^0[35789]\d{8}$/.test(phone))).toBe(true)
    expect(new Set(phones).size).toBeLessThan(phones.length)
    expect(phones.length / roll.people.length).toBeGreaterThan(0.4)
    expect(phones.length / roll.people.length).toBeLessThan(0.75)
  })

  it('names families as Vietnam does and gives each household one head older than its children', () => {
    const nguyen = roll.people.filter(({ name }) => name.startsWith('Nguyễn ')).length / roll.people.length
    expect(nguyen).toBeGreaterThan(0.34)
    expect(nguyen).toBeLessThan(0.43)
    for (const { members } of roll.households) {
      const living = members.map((id) => roll.people[id]!)
      expect(living.filter(({ relation }) => relation === 'head')).toHaveLength(1)
      const year = (born: string) => Number(born.slice(0, 4))
      for (const child of living.filter(({ relation }) => relation === 'child')) expect(year(child.born) - year(living[0]!.born)).toBeGreaterThan(15)
    }
    expect(roll.people.every(({ born }) => born <= listedOn && born > '1920')).toBe(true)
  })
})

describe('the faults', () => {
  it('touch about four rows in a hundred, every kind of them', () => {
    expect(roll.faults.length / roll.lines.length).toBeGreaterThan(0.035)
    expect(roll.faults.length / roll.lines.length).toBeLessThan(0.045)
    expect(new Set(roll.faults.map(({ kind }) => kind))).toEqual(new Set(Object.keys(plantings)))
    expect(summaryOf(roll)).toContain('7693 people')
    expect(new Set(roll.faults.map(({ line }) => line)).size).toBe(roll.faults.length)
  })

  it('leave every other row as the truth has it', () => {
    const right = roll.lines.filter((_, index) => !faulty.has(index))
    expect(right.length).toBeGreaterThan(7300)
    for (const { person, name, identity, phone, birth } of right) {
      const truth = roll.people[person]!
      expect([name.text, identity?.text ?? null, phone?.text ?? null]).toEqual([truth.name, truth.identityNumber, truth.phone])
      expect([truth.born, dayMonthYear(truth.born)]).toContain(birth?.as === 'text' ? birth.text.replace(/[.-]/g, '/') : birth?.text)
    }
  })

  it('name the rows where they are and what may be stored', () => {
    for (const { line, person, otherLine, mustDo, field, truth, kind } of roll.faults) {
      const { name, identityNumber, phone, born } = roll.people[person]!
      expect(roll.lines[line]?.person).toBe(person)
      expect(otherLine === null || (otherLine >= 0 && otherLine !== line)).toBe(true)
      if (mustDo === 'mend') expect(truth, kind).not.toBeNull()
      if (field === 'identity' && truth !== null) expect(truth).toBe(identityNumber)
      if (field === 'phone' && truth !== null) expect(truth).toBe(phone)
      if (field === 'birth' && truth !== null) expect([born, born.slice(0, 4)]).toContain(truth)
      if (field === 'name' && truth !== null) expect(truth).toBe(name)
    }
    const extra = roll.faults.filter(({ mustDo }) => mustDo === 'once')
    expect(roll.lines).toHaveLength(7693 + extra.length)
    for (const { line, otherLine } of extra) expect(roll.lines[otherLine!]?.person).toBe(roll.lines[line]?.person)
  })

  it('are none where none are wanted, and leave the truth alone but for namesakes', () => {
    const clean = rollOf({ faultShare: 0 })
    expect(clean.faults).toEqual([])
    expect(clean.lines).toHaveLength(7693)
    const changed = clean.people.filter((person, id) => JSON.stringify(person) !== JSON.stringify(roll.people[id]))
    expect(changed.length).toBe(roll.faults.filter(({ kind }) => kind === 'namesakes').length)
  })
})

describe('delimited text', () => {
  it.each<[Encoding, string, string]>([
    ['utf-8', ';', 'efbbbf'],
    ['utf-16le', '\t', 'fffe'],
    ['windows-1258', ';', ''],
  ])('in %s reads back, row by row', (encoding, delimiter, mark) => {
    const bytes = asCsv(roll, { encoding })
    expect(Buffer.from(bytes.subarray(0, mark.length / 2)).toString('hex')).toBe(mark)
    const records = recordsOf(new TextDecoder(encoding).decode(bytes).normalize('NFC'), delimiter)
    const form = `csv-${encoding}` as const
    const { columns } = layouts[form]
    const rows = rowOfLines(roll, form)
    expect(records.every((record) => record.length === columns.length)).toBe(true)
    expect(records.length).toBe(rows.length + rowsOfNobody(roll, form).length)
    const nameAt = columns.findIndex(({ column }) => column === 'name')
    roll.lines.forEach(({ name }, index) => {
      expect(records[rows[index]! - 1]?.[nameAt]).toBe(name.text.normalize('NFC').replaceAll('\u200b', encoding === 'windows-1258' ? '' : '\u200b'))
    })
  })

  it('of the old code page keeps tones as marks of their own', () => {
    const words = new TextDecoder('windows-1258').decode(asCsv(roll, { encoding: 'windows-1258' }))
    expect(words).toContain('Nguyê\u0303n')
    expect(words).not.toContain('Nguyễn')
    expect(words).not.toContain('\ufffd')
  })
})

describe('the workbook', () => {
  it.each(['xlsx', 'xlsx-by-sex'] as const)('%s opens, with names, merges and faults in their rows', (form) => {
    const { rows, merges } = workbookOf(asXlsx(roll, { form }))
    const { columns } = layouts[form]
    const at = (wanted: string) => columns.findIndex(({ column }) => column === wanted)
    expect(rows.length).toBe(sheetOf(roll, form).rows.length)
    rowOfLines(roll, form).forEach((row, line) => {
      expect(rows[row - 1]?.[at('name')] ?? '').toBe(roll.lines[line]?.name.text)
    })
    const covered = merges.flatMap(cellsOf)
    expect(merges.length).toBeGreaterThan(3000)
    expect(new Set(covered).size).toBe(covered.length)
    for (const { field, written, row } of faultsIn(roll, form)) {
      if (field === 'identity' || field === 'phone' || field === 'address') expect(rows[row - 1]?.[at(field)]).toBe(written)
    }
  })

  it('keeps true dates as days counted from 1900, beside texts and bare years', () => {
    const { rows } = workbookOf(asXlsx(roll))
    const at = roll.lines.findIndex(({ birth }, index) => birth?.as === 'date' && !faulty.has(index))
    const days = Number(rows[rowOfLines(roll, 'xlsx')[at]! - 1]?.[5])
    expect(new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)).toBe(roll.people[roll.lines[at]!.person]?.born)
    const ways = Map.groupBy(roll.lines, ({ birth }) => birth?.as)
    for (const way of ['date', 'text', 'number'] as const) expect(ways.get(way)?.length).toBeGreaterThan(150)
  })

  it('ends in sums, signatures and blank rows that are nobody', () => {
    const nobody = new Set(rowsOfNobody(roll, 'xlsx').map(({ is }) => is))
    expect(nobody).toEqual(new Set(['title', 'blank', 'header', 'section', 'subtotal', 'header again', 'total', 'signature']))
  })
})

it('holds for fifty thousand people too', () => {
  const large = rollOf({ people: 50_000, seed: 5 })
  expect(large.people).toHaveLength(50_000)
  expect(large.faults.length).toBeGreaterThan(1900)
  expect(new Set(large.people.flatMap(({ identityNumber }) => identityNumber ?? [])).size).toBe(numberedIn(large))
})

function numberedIn({ people }: Roll): number {
  return people.filter(({ identityNumber }) => identityNumber !== null).length
}

/** Delimited text as spreadsheets quote it. */
function recordsOf(words: string, delimiter: string): string[][] {
  const records: string[][] = [[]]
  for (const [, quoted, plain = '', end] of words
    .replace('\ufeff', '')
    .matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\r\n"][^${delimiter}\r\n]*|))(${delimiter}|\r\n|$)`, 'g'))) {
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') records.push([])
  }
  return records.filter((record) => record.length > 1)
}

/** Texts of the first sheet by row and column, read the plain way: every file of the archive, then every cell. */
function workbookOf(bytes: Uint8Array): { rows: string[][]; merges: string[] } {
  const files = unzipped(Buffer.from(bytes))
  const textOf = (xml: string) => [...xml.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, words = '']) => unescaped(words)).join('')
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => textOf(item))
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  const rows: string[][] = []
  for (const [, column = '', row, attributes = '', inner = ''] of sheet.matchAll(/<c r="([A-Z])(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = unescaped(/<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '')
    const cells = rows[Number(row) - 1] ?? []
    rows[Number(row) - 1] = cells
    cells[column.charCodeAt(0) - 65] = attributes.includes('t="s"') ? shared[Number(value)]! : attributes.includes('inlineStr') ? textOf(inner) : value
  }
  return { rows, merges: [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref = '']) => ref) }
}

function unzipped(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(archive.length - 6)
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, start] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)]
    const data = start + 30 + nameLength
    files.set(archive.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(archive.subarray(data, data + size)).toString())
    at += 46 + nameLength
  }
  return files
}

function cellsOf(merge: string): string[] {
  const [, left = '', top, right = '', bottom] = /([A-Z])(\d+):([A-Z])(\d+)/.exec(merge) ?? []
  const cells: string[] = []
  for (let row = Number(top); row <= Number(bottom); row++)
    for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++) cells.push(`${column} ${row}`)
  return cells
}

function unescaped(words: string): string {
  return words.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
