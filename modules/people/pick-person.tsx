import type { Context } from '#platform/context'
import { type Form, field, type PageRequest, type Redirect } from '#platform/page'
import { EmptyState, LinkButton, List, Panel } from '#ui'
import { bornWords, SearchForm } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { openSearch, sealSearch } from './sealed-search.ts'
import { type FoundLine, searchPeople } from './search-people.ts'

export type Picking = { query: string; found: readonly FoundLine[] }

/** The people found by the words of the address (`?tim=`), to pick one of; nobody before anything was looked for. */
export async function loadPicking(ctx: Context, { query }: PageRequest): Promise<Picking> {
  const words = openSearch(ctx, query['tim'])
  return { query: words, found: words === '' ? [] : (await ctx.call(searchPeople, { query: words })).people }
}

/** Where a posted search leads; undefined when another form of the page was posted. */
export function pickingRedirect(ctx: Context, form: Form, path: string, kept: Record<string, string> = {}): Redirect | undefined {
  if (field(form, 'act') !== 'search') return undefined
  const given = Object.entries({ ...kept, tim: sealSearch(ctx, field(form, 'q').trim()) }).filter(([, value]) => value !== '')
  return { redirect: given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path }
}

type Shown = { title: string; lead?: string; picking: Picking; hrefFor: (personId: number) => string }

/** First find somebody of the register, then go on with them: two steps, each with its address, without script. */
export function PickPerson({ title, lead, picking: { query, found }, hrefFor }: Shown) {
  return (
    <Panel title={title} icon="search">
      {lead && <p>{lead}</p>}
      <SearchForm label={texts.search} hint={texts.searchHint} value={query} />
      {query !== '' && found.length === 0 && <EmptyState title={texts.notFound} text={texts.notFoundText} />}
      <List
        rows={found
          .filter(({ hasDied }) => !hasDied)
          .map((person) => ({
            title: person.fullName,
            text: [bornWords(person), person.maskedIdentity, person.maskedPhone, person.hamlet].filter(Boolean).join(' · '),
            after: <LinkButton href={hrefFor(person.id)}>{texts.choose}</LinkButton>,
          }))}
      />
    </Panel>
  )
}
