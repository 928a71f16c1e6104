import type { Context } from '#platform/context'
import { field, type PageRequest, page } from '#platform/page'
import { ButtonLink, EmptyState, PageHead, Pagination, Table, Tag } from '#ui'
import { listOrganisations } from './list-organisations.ts'
import { SearchForm } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { ORGANISATIONS_PATH } from './paths.ts'
import { RegisterTabs } from './register-tabs.tsx'
import { saveOrganisation } from './save-organisation.ts'
import { openSearch, sealSearch } from './sealed-search.ts'

/** Businesses, household businesses and cooperatives of the commune. */
export const organisationsPage = page({
  path: ORGANISATIONS_PATH,
  may: listOrganisations,
  shell: 'office',
  title: () => texts.organisations,
  load,
  act: async (ctx, { form }) => ({ redirect: addressOf(sealSearch(ctx, field(form, 'q').trim()), 1) }),
  view: ({ organisations, total, page: number, pages, query, sealed, mayAdd }) => (
    <>
      <PageHead
        title={texts.organisations}
        text={texts.organisationsLead(total)}
        actions={
          mayAdd && (
            <ButtonLink href={`${ORGANISATIONS_PATH}/them`} icon="plus">
              {texts.addOrganisation}
            </ButtonLink>
          )
        }
      />
      <RegisterTabs current="organisations" />
      <SearchForm label={texts.organisationSearch} value={query} />
      {organisations.length === 0 ? (
        <EmptyState title={texts.noOrganisations} text={texts.noOrganisationsText} />
      ) : (
        <Table
          caption={texts.organisations}
          isCaptionHidden
          columns={[
            { key: 'name', label: texts.organisationName },
            { key: 'kind', label: texts.kind },
            { key: 'tax', label: texts.taxCode, isCode: true },
            { key: 'hamlet', label: texts.hamlet },
            { key: 'address', label: texts.address },
          ]}
          rows={organisations.map((one) => ({
            id: String(one.id),
            href: `${ORGANISATIONS_PATH}/${one.id}`,
            cells: {
              name: (
                <>
                  {one.name} {one.isClosed && <Tag tone="else">{texts.closed}</Tag>}
                </>
              ),
              kind: texts.kinds[one.kind],
              tax: one.taxCode ?? '',
              hamlet: one.hamlet ?? texts.noHamlet,
              address: one.address ?? '',
            },
          }))}
        />
      )}
      <Pagination page={number} pages={pages} hrefFor={(to) => addressOf(sealed, to)} />
    </>
  ),
})

async function load(ctx: Context, { query }: PageRequest) {
  const words = openSearch(ctx, query['tim'])
  const number = Math.min(10_000, Math.max(1, Math.trunc(Number(query['trang'])) || 1))
  const found = await ctx.call(listOrganisations, { query: words, page: number })
  return { ...found, query: words, sealed: words === '' ? '' : (query['tim'] ?? ''), mayAdd: ctx.may(saveOrganisation) }
}

function addressOf(sealed: string, number: number): string {
  const given = Object.entries({ tim: sealed, trang: number > 1 ? String(number) : '' }).filter(([, value]) => value !== '')
  return given.length === 0 ? ORGANISATIONS_PATH : `${ORGANISATIONS_PATH}?${new URLSearchParams(given)}`
}
