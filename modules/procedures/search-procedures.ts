import { z } from 'zod'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { type Catalogue, type CatalogueEntry, catalogueHere, isShown, modeHere } from './current-catalogue.ts'
import { intakeMode } from './intake-mode.ts'
import { rankProcedures } from './rank-procedures.ts'
import { buildIndex, type SearchIndex } from './search-index.ts'

/**
 * Finds procedures by everyday words. `sure`: the first is the answer; `near`: offer the first few; `none`: say that
 * nothing fits, or where the matter is settled when it is known not to be the commune's.
 */
export const searchProcedures = operation({
  name: 'procedures.search-procedures',
  kind: 'ask',
  may: 'anyone',
  summary: 'Searches the procedures by everyday words, forgiving accents, typing slips and old names',
  input: z.object({ query: z.string().trim().min(1).max(500), limit: z.coerce.number().int().min(1).max(50).default(10) }),
  output: z.object({
    results: z.array(
      z.object({ code: z.string(), name: z.string(), field: z.string(), score: z.number(), intakeMode, timeWords: z.string(), isCore: z.boolean() }),
    ),
    outside: z.object({ topic: z.string(), whereToGo: z.string() }).nullable(),
    confidence: z.enum(['sure', 'near', 'none']),
  }),
  async run(ctx, { query, limit }) {
    const here = await catalogueHere(ctx)
    const { index, entries } = await searchable(ctx, here.catalogue)
    const { ranked, outside, confidence } = rankProcedures(index, query, (code) => isShown(here, { code }))
    const results = ranked.slice(0, limit).flatMap(({ code, score }) => {
      const entry = entries.get(code)
      if (!entry) return []
      const { name, field, timeWords, isCore } = entry
      return [{ code, name, field, score, intakeMode: modeHere(here, entry), timeWords, isCore }]
    })
    return { results, outside, confidence }
  },
})

/** The index is built once for each version of the catalogue and shared by every commune. */
function searchable(ctx: Context, catalogue: Catalogue): Promise<{ index: SearchIndex; entries: ReadonlyMap<string, CatalogueEntry> }> {
  return ctx.cache.get('procedures.search-index', catalogue.version, async () => ({
    index: buildIndex(catalogue.records),
    entries: new Map(catalogue.entries.map((entry) => [entry.code, entry])),
  }))
}
