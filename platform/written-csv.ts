import { safeCell, type WrittenTable } from './written-cell.ts'

const MARK = '\uFEFF'

/** The lines of a table, a page at a time; every cell in quotes. */
export async function* csvLines({ columns, pages }: WrittenTable): AsyncGenerator<Buffer> {
  yield Buffer.from(MARK + lineOf(columns))
  for await (const rows of pages) yield Buffer.from(rows.map(lineOf).join(''))
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(';')}\r\n`
}
