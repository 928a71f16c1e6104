import type { CaseRow } from '#cases'
import { fold } from '#language'
import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { getFilingPapers } from '#procedures'
import { messageWords } from './message-texts.vi.ts'
import { safePaperName } from './safe-words.ts'

/**
 * Missing papers as a message may say them, fullest first: by the catalogue's own names, as many as there are, down to their number
 * alone. What an officer typed by hand and what nobody else should read is counted, not named.
 */
export async function namesOfPapers(ctx: Context, row: CaseRow, items: readonly { paperId: string; name: string }[]): Promise<string[]> {
  const known = await catalogueNames(ctx, row)
  const names = items.flatMap(({ paperId, name }) => safePaperName(known.get(paperId) ?? known.get(fold(name)) ?? '') ?? [])
  const count = items.length
  return [
    ...names.map((_, index) => {
      const shown = names.slice(0, names.length - index)
      const more = count - shown.length
      return messageWords.papersNamed(count, more > 0 ? [...shown, messageWords.papersMore(more)] : shown)
    }),
    messageWords.papers(count),
  ]
}

async function catalogueNames(ctx: Context, row: CaseRow): Promise<ReadonlyMap<string, string>> {
  try {
    const { situations } = await ctx.asSystem('case-messages').call(getFilingPapers, { code: row.procedure_code })
    const own = situations.find(({ id }) => id === row.situation_id)
    const papers = [...situations.flatMap((one) => one.papers), ...(own?.papers ?? [])]
    return new Map(papers.flatMap(({ id, name }) => [[id, name] as const, [fold(name), name] as const]))
  } catch (thrown) {
    // A procedure gone from the catalogue since: its papers are counted, not named.
    if (isRefusal(thrown)) return new Map()
    throw thrown
  }
}
