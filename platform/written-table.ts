import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { asciiName } from './uploads-name.ts'
import type { WrittenTable } from './written-cell.ts'
import { csvLines } from './written-csv.ts'
import { workbookBytes } from './written-workbook.ts'

/**
 * Answers with a table as a spreadsheet program opens it: CSV in UTF-8 with its mark and semicolons, as Vietnamese Excel reads it, or a
 * workbook. No cell can act: what begins like a formula is written as words.
 */
export function answerTable(reply: FastifyReply, kind: 'csv' | 'xlsx', table: WrittenTable): FastifyReply {
  const type = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }[kind]
  const bytes = kind === 'csv' ? csvLines(table) : workbookBytes(table)
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${asciiName(`${table.name}.${kind}`)}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Readable.from(bytes))
}
