import type { z } from 'zod'
import { type CaseState, caseTexts, exportCases } from '#cases'
import { listHamlets } from '#communes'
import type { Endpoint, EndpointRequest } from '#platform/endpoint'
import { answerTable } from '#platform/written-table'
import { askedOf, filterOf } from './list-address.ts'
import { vietnamClock, vietnamDay } from './office-day.ts'
import { texts } from './texts.vi.ts'

/** The filtered list as a file, in the two ways a spreadsheet program opens; each page of it is on record. */
export const exportEndpoints: readonly Endpoint[] = (['csv', 'xlsx'] as const).map((kind) => ({
  method: 'GET',
  path: `/office/ho-so/xuat.${kind}`,
  may: { name: exportCases.name, may: 'granted' },
  handle: async (request, reply) => {
    const { asked, hamlets, day } = await request.open(async (ctx) => ({
      asked: askedOf(ctx, request.raw.query as Record<string, string>),
      hamlets: new Map((await ctx.call(listHamlets, {})).map(({ id, name }) => [id, name])),
      day: vietnamDay(ctx.now),
    }))
    // The first page is read before anything is sent, so that a refusal is still an answer of its own.
    const first = await pageAfter(request, filterOf(asked), 0)
    const pages = pagesFrom(request, filterOf(asked), first, hamlets)
    return answerTable(reply, kind, { name: texts.exportFile(day), sheet: texts.sheetName, columns: texts.exportColumns, pages })
  },
}))

type Filter = ReturnType<typeof filterOf>
type Page = z.output<typeof exportCases.output>
type Row = Page['rows'][number]

function pageAfter(request: EndpointRequest, filter: Filter, afterId: number): Promise<Page> {
  return request.open((ctx) => ctx.call(exportCases, { ...filter, afterId }))
}

async function* pagesFrom(request: EndpointRequest, filter: Filter, first: Page, hamlets: ReadonlyMap<number, string>): AsyncGenerator<string[][]> {
  for (let page = first; ; page = await pageAfter(request, filter, page.next ?? 0)) {
    yield page.rows.map((row) => cellsOf(row, hamlets))
    if (page.next === null) return
  }
}

function cellsOf(row: Row, hamlets: ReadonlyMap<number, string>): string[] {
  const hamlet = row.hamletId === null ? '' : (hamlets.get(row.hamletId) ?? '')
  return [
    row.code ?? row.externalCode ?? '',
    row.ref,
    texts.modes[row.mode],
    row.procedureName,
    row.situationName,
    row.field,
    row.applicantName,
    hamlet,
    when(row.filedAt),
    when(row.receivedAt),
    when(row.dueAt),
    when(row.originalDueAt),
    when(row.finishedAt),
    caseTexts.states[row.state as CaseState],
    row.assigned?.name ?? '',
  ]
}

function when(at: Date | null): string {
  return at ? `${vietnamDay(at)} ${vietnamClock(at)}` : ''
}
