import { z } from 'zod'
import { operation } from '#platform/operation'
import { catalogueHere, isShown, modeHere } from './current-catalogue.ts'
import { editLocalNotes } from './edit-local-notes.ts'
import { filingPapers, filingPapersOf } from './filing-papers.ts'
import { intakeMode } from './intake-mode.ts'
import { code } from './procedure-columns.ts'
import { refuse } from './refusals.ts'
import { readSituations } from './situations.ts'
import { plainName } from './source-words.ts'

/** The papers a case of this procedure is filed with, by situation, and what the commune does with it. Refuses a procedure gone or not shown here. */
export const getFilingPapers = operation({
  name: 'procedures.get-filing-papers',
  kind: 'ask',
  may: 'anyone',
  summary: 'Lists the situations of a procedure with the papers each needs, what is only to be read, and the intake mode',
  input: z.object({ code }),
  output: filingPapers.extend({ code: z.string(), name: z.string(), mode: intakeMode }),
  async run(ctx, { code }) {
    const here = await catalogueHere(ctx)
    const record = here.catalogue.byCode.get(code)
    if (!record || (!isShown(here, record) && !ctx.may(editLocalNotes))) return refuse('procedures.not_in_catalogue', { code })
    const situations = await ctx.cache.get('procedures.situations', 'shipped', async () => readSituations())
    return { ...filingPapersOf(record, situations), code, name: plainName(record.name), mode: modeHere(here, record) }
  },
})
