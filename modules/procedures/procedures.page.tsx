import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { BackLink, Card, PageHead, SearchBox, SectionHead } from '#ui'
import { listProcedures } from './list-procedures.ts'
import { texts } from './page-texts.vi.ts'
import { searchProcedures } from './search-procedures.ts'
import { type Found, Lines, SearchResults } from './search-results.tsx'

const LONGEST_QUERY = 500
const RESULTS = 6

type Field = { name: string; count: number }
type Shown = {
  commune: string
  query: string
  found: Found | null
  field: string | null
  fields: readonly Field[]
  lines: Parameters<typeof Lines>[0]['lines']
}

/** Every procedure by field of work, and the search in everyday words; works with script off. */
export const proceduresPage = page({
  path: '/thu-tuc',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  title: ({ query, field }) => (query ? texts.found(query) : field ? texts.inField(field) : texts.title),
  description: ({ commune }) => texts.description(commune),
  load: loadShown,
  view: ({ query, found, field, fields, lines }) => (
    <>
      {(field || query) && <BackLink href="/thu-tuc">{texts.all}</BackLink>}
      <PageHead title={field ? texts.inField(field) : texts.question} text={field || query ? undefined : texts.lead} />
      <SearchBox action="/thu-tuc" label={texts.search} button={texts.find} value={query} placeholder={texts.placeholder} />
      {found && <SearchResults query={query} found={found} />}
      {field && <Lines title={texts.count(lines.length)} lines={lines} />}
      {!found && !field && <Fields fields={fields} />}
    </>
  ),
})

async function loadShown(ctx: Context, { query: asked }: PageRequest): Promise<Shown> {
  const query = (asked['q'] ?? '').trim().slice(0, LONGEST_QUERY)
  const wanted = (asked['linh-vuc'] ?? '').trim().slice(0, 200)
  const commune = ctx.commune.name
  if (query) return { commune, query, found: await ctx.call(searchProcedures, { query, limit: RESULTS }), field: null, fields: [], lines: [] }
  const { fields, procedures } = await ctx.call(listProcedures, wanted ? { field: wanted } : {})
  const field = fields.find(({ name }) => name === wanted)?.name ?? null
  return { commune, query, found: null, field, fields, lines: field ? procedures : [] }
}

function Fields({ fields }: { fields: readonly Field[] }) {
  return (
    <>
      <SectionHead title={texts.fields} />
      {fields.map(({ name, count }) => (
        <Card href={`/thu-tuc?linh-vuc=${encodeURIComponent(name)}`} title={name} text={texts.count(count)} />
      ))}
    </>
  )
}
