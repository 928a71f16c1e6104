import { listHamlets } from '#communes'
import { IMPORTS_PATH } from '#people'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { TAB_SLUGS } from './addresses.ts'
import { applyImport } from './apply-import.ts'
import { getImport } from './get-import.ts'
import { type ImportTab, listImportRows } from './list-import-rows.ts'
import { placeHamlets } from './place-hamlets.ts'
import { requireId } from './require-id.ts'

export type ImportData = Awaited<ReturnType<typeof loadImport>>

/** What the page of one import shows. */
export async function loadImport(ctx: Context, { params, query }: PageRequest) {
  const importId = requireId(params['importId'])
  const it = await ctx.call(getImport, { importId })
  const tab = tabOf(query['muc']) ?? (it.state === 'rolled_back' ? 'kept' : 'asked')
  const number = Math.min(5_000, Math.max(1, Math.trunc(Number(query['trang'])) || 1))
  const hasRows = ['previewed', 'applied', 'rolled_back'].includes(it.state)
  return {
    it,
    path: `${IMPORTS_PATH}/${importId}`,
    tab,
    page: number,
    isMapping: it.state === 'previewed' && query['cot'] !== undefined,
    list: hasRows ? await ctx.call(listImportRows, { importId, tab, page: number }) : { rows: [], hasMore: false },
    hamlets: new Map((await ctx.call(listHamlets, {})).map(({ id, name }) => [id, name])),
    mayApply: ctx.may(applyImport),
    mayPlace: ctx.may(placeHamlets),
  }
}

function tabOf(slug: string | undefined): ImportTab | undefined {
  return (Object.keys(TAB_SLUGS) as ImportTab[]).find((tab) => TAB_SLUGS[tab] === slug)
}
