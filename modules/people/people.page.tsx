import { listHamlets } from '#communes'
import type { Context } from '#platform/context'
import { field, type PageRequest, page } from '#platform/page'
import { ButtonLink, EmptyState, PageHead, Pagination, Table, Tag } from '#ui'
import { getPerson } from './get-person.ts'
import { bornWords, HamletSelect, SearchForm } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { BEGIN_IMPORT, IMPORTS_PATH, PEOPLE_PATH } from './paths.ts'
import { RegisterTabs } from './register-tabs.tsx'
import { savePerson } from './save-person.ts'
import { openSearch, sealSearch } from './sealed-search.ts'
import { type FoundLine, searchPeople } from './search-people.ts'

type Data = Awaited<ReturnType<typeof load>>

/** The register of people: search by name, phone or number, by hamlet, page by page. */
export const peoplePage = page({
  path: PEOPLE_PATH,
  may: searchPeople,
  shell: 'office',
  title: () => texts.register,
  load,
  act: async (ctx, { form }) => ({
    redirect: addressOf({ sealed: sealSearch(ctx, field(form, 'q').trim()), hamletId: field(form, 'hamletId').replace(/\D/g, ''), page: 1 }),
  }),
  view: (data) => (
    <>
      <PageHead
        title={texts.register}
        text={texts.registerLead(data.total)}
        actions={
          <>
            {data.mayAdd && (
              <ButtonLink href={`${PEOPLE_PATH}/them`} icon="user-plus">
                {texts.addPerson}
              </ButtonLink>
            )}
            {data.mayImport && (
              <ButtonLink kind="secondary" href={IMPORTS_PATH} icon="upload">
                {texts.bringList}
              </ButtonLink>
            )}
          </>
        }
      />
      {data.mayOpen && <RegisterTabs current="people" />}
      <SearchForm label={texts.search} hint={texts.searchHint} value={data.query}>
        <HamletSelect hamlets={data.hamlets} value={data.asked.hamletId} empty={texts.everyHamlet} />
      </SearchForm>
      {data.people.length > 0 ? <People data={data} /> : <Nobody isSearch={data.query !== '' || data.asked.hamletId !== ''} />}
      <Pagination page={data.page} pages={data.pages} hrefFor={(number) => addressOf({ ...data.asked, page: number })} />
    </>
  ),
})

async function load(ctx: Context, { query }: PageRequest) {
  const hamletId = /^\d{1,9}$/.test(query['khu'] ?? '') ? (query['khu'] ?? '') : ''
  const words = openSearch(ctx, query['tim'])
  const number = Math.min(10_000, Math.max(1, Math.trunc(Number(query['trang'])) || 1))
  const found = await ctx.call(searchPeople, { query: words, page: number, ...(hamletId ? { hamletId: Number(hamletId) } : {}) })
  return {
    ...found,
    query: words,
    asked: { sealed: words === '' ? '' : (query['tim'] ?? ''), hamletId },
    hamlets: await ctx.call(listHamlets, {}),
    mayOpen: ctx.may(getPerson),
    mayAdd: ctx.may(savePerson),
    mayImport: ctx.may({ name: BEGIN_IMPORT, may: 'granted' }),
  }
}

function addressOf({ sealed, hamletId, page: number }: { sealed: string; hamletId: string; page: number }): string {
  const given = Object.entries({ tim: sealed, khu: hamletId, trang: number > 1 ? String(number) : '' }).filter(([, value]) => value !== '')
  return given.length === 0 ? PEOPLE_PATH : `${PEOPLE_PATH}?${new URLSearchParams(given)}`
}

function Nobody({ isSearch }: { isSearch: boolean }) {
  return isSearch ? <EmptyState title={texts.notFound} text={texts.notFoundText} /> : <EmptyState title={texts.emptyRegister} text={texts.emptyRegisterText} />
}

function People({ data: { people, mayOpen } }: { data: Data }) {
  const { columns } = texts
  return (
    <Table
      caption={texts.register}
      isCaptionHidden
      columns={[
        { key: 'name', label: columns.name },
        { key: 'born', label: columns.born, isCode: true },
        { key: 'identity', label: columns.identity, isCode: true },
        { key: 'phone', label: columns.phone, isCode: true },
        { key: 'hamlet', label: columns.hamlet },
        { key: 'household', label: columns.household },
        { key: 'address', label: columns.address },
      ]}
      rows={people.map((person) => ({
        id: String(person.id),
        ...(mayOpen ? { href: `${PEOPLE_PATH}/${person.id}` } : {}),
        cells: {
          name: <Name person={person} />,
          born: bornWords(person),
          identity: person.maskedIdentity ?? '',
          phone: person.maskedPhone ?? '',
          hamlet: person.hamlet ?? texts.noHamlet,
          household: person.householdId === null ? '' : <HouseholdLink person={person} isLink={mayOpen} />,
          address: person.address ?? '',
        },
      }))}
    />
  )
}

function Name({ person }: { person: FoundLine }) {
  return (
    <>
      {person.fullName} {person.hasDied && <Tag tone="else">{texts.died}</Tag>}
      {person.hasMovedAway && <Tag tone="else">{texts.movedAway}</Tag>}
    </>
  )
}

function HouseholdLink({ person: { householdId, bookNumber }, isLink }: { person: FoundLine; isLink: boolean }) {
  const words = bookNumber === null ? texts.openHousehold : texts.book(bookNumber)
  return isLink ? <a href={`/office/ho-gia-dinh/${householdId}`}>{words}</a> : <span>{bookNumber === null ? '' : words}</span>
}
