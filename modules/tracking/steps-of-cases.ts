import type { Context } from '#platform/context'

/** The office's step each case is at, by look-up name. The caller has made sure that these cases may be shown. */
export async function stepsOfCases(ctx: Context, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (refs.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('case_record')
    .select(['ref', 'step'])
    .where('commune_id', '=', ctx.commune.id)
    .where('ref', 'in', [...refs])
    .execute()
  return new Map(rows.flatMap(({ ref, step }) => (step === null ? [] : [[ref, step] as const])))
}
