import { refuse } from './refusal.ts'
import type { Sheet } from './spreadsheet.ts'
import { openParts, type Parts } from './spreadsheet-archive.ts'
import { readDateStyles, readSharedTexts } from './spreadsheet-shared.ts'
import { readSheet } from './spreadsheet-sheet.ts'
import type { XmlHandlers } from './spreadsheet-xml.ts'

/** The visible sheets of a workbook, in their order. Shared texts and styles are read once, with the first sheet. */
export async function openWorkbook(content: Buffer): Promise<readonly Sheet[]> {
  const parts = await openParts(content)
  const workbook = (await relations(parts, '_rels/.rels', '')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const related = await relations(parts, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder)
  const { sheets, isFrom1904 } = await listed(parts, workbook)
  const partOf = (kind: string) => related.find(({ type }) => type.endsWith(`/${kind}`))?.target
  const shared = once(async () => ({
    isFrom1904,
    texts: await readSharedTexts(parts, partOf('sharedStrings')),
    dateStyles: await readDateStyles(parts, partOf('styles')),
  }))
  const visible = sheets.flatMap(({ name, id, isHidden }) => {
    const target = related.find((one) => one.id === id && one.type.endsWith('/worksheet'))?.target
    return target && !isHidden ? [{ name, rows: () => readSheet(parts, target, shared) }] : []
  })
  return visible.length > 0 ? visible : refuse('platform.spreadsheet_broken')
}

type Relation = { id: string; type: string; target: string }

async function relations(parts: Parts, name: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = []
  await read(parts, name, {
    open: (element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (element === 'Relationship' && mode !== 'External') found.push({ id, type, target: target.startsWith('/') ? target.slice(1) : `${folder}${target}` })
    },
  })
  return found
}

async function listed(parts: Parts, name: string) {
  const sheets: { name: string; id: string; isHidden: boolean }[] = []
  let isFrom1904 = false
  await read(parts, name, {
    open: (element, attributes) => {
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
      if (element === 'sheet') sheets.push({ name: attributes['name'] ?? '', id, isHidden: /hidden/i.test(attributes['state'] ?? '') })
      if (element === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    },
  })
  return { sheets, isFrom1904 }
}

async function read(parts: Parts, name: string, handlers: XmlHandlers): Promise<void> {
  if (!parts.has(name)) return
  for await (const _piece of parts.read(name, handlers));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
