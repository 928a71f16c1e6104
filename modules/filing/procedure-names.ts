import type { Context } from '#platform/context'
import { procedureNow } from './filing-papers.ts'

/** What procedures are called today; those gone from the catalogue are left out. */
export async function currentNames(ctx: Context, codes: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const code of codes) {
    const now = await procedureNow(ctx, code)
    if (now) names.set(code, now.name)
  }
  return names
}
