import { z } from 'zod'
import { operation } from '#platform/operation'
import { requireWholeCommune } from './import-row.ts'
import { importShown, showImport } from './shown.ts'

/** The lists brought in, newest first, with where each stands. */
export const listImports = operation({
  name: 'imports.list-imports',
  kind: 'ask',
  may: 'granted',
  summary: 'The lists of people brought in, newest first',
  input: z.object({}),
  output: z.array(importShown),
  run: async (ctx) => {
    requireWholeCommune(ctx, listImports)
    const rows = await ctx.db
      .selectFrom('person_import as i')
      .leftJoin('account as a', 'a.id', 'i.begun_by_account_id')
      .selectAll('i')
      .select('a.name as begun_by')
      .where('i.commune_id', '=', ctx.commune.id)
      .orderBy('i.id', 'desc')
      .limit(100)
      .execute()
    return rows.map(showImport)
  },
})
