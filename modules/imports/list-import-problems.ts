import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { openImport, type Plan, requireImport } from './import-row.ts'
import { masked, problemShown } from './shown.ts'

/** Everything that is not right in a list, row by row, to be put right where it was written. */
export const listImportProblems = operation({
  name: 'imports.list-import-problems',
  kind: 'ask',
  may: 'granted',
  summary: 'Everything that is not right in an imported list, row by row',
  isRecorded: true,
  input: z.object({ importId: id }),
  output: z.array(z.object({ row: z.number(), name: personal(z.string()), verdict: z.string(), problem: problemShown })),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId }) => {
    await requireImport(ctx, listImportProblems, importId)
    const rows = await ctx.db
      .selectFrom('person_import_row')
      .select(['row_number', 'verdict', 'plan_sealed'])
      .where('commune_id', '=', ctx.commune.id)
      .where('import_id', '=', importId)
      .where('problems', '>', 0)
      .orderBy('row_number')
      .execute()
    return rows.flatMap(({ row_number, verdict, plan_sealed }) => {
      if (plan_sealed === null) return []
      const plan = openImport<Plan>(ctx, plan_sealed)
      return plan.problems.map(({ written, ...problem }) => ({
        row: row_number,
        name: plan.fullName,
        verdict: verdict ?? '',
        problem: { ...problem, ...(written === undefined ? {} : { written: masked(written) }) },
      }))
    })
  },
})
