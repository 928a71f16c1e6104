import { z } from 'zod'
import { fileCase, getCaseRow } from '#cases'
import { instant } from '#platform/columns'
import { operation } from '#platform/operation'
import { answersOf, findDraft } from './draft.ts'
import { draftOpener } from './draft-opener.ts'

/** What became of a draft once sent: its case's look-up name and mode; null while it was not sent. */
export const getSent = operation({
  name: 'filing.get-sent',
  kind: 'ask',
  may: 'anyone',
  summary: 'The case a draft of one’s own became',
  isInternal: true,
  input: z.object(draftOpener),
  output: z.object({
    procedureCode: z.string(),
    step: z.string(),
    isOfResident: z.boolean(),
    sent: z.object({ ref: z.string(), mode: z.enum(['prepare', 'official']), procedureName: z.string(), at: instant }).nullable(),
  }),
  run: async (ctx, opener) => {
    const draft = await findDraft(ctx, opener)
    const found = draft.filedCaseId === null ? null : await getCaseRow(ctx.asSystem('filing'), draft.filedCaseId, fileCase)
    const sent = found ? { ref: found.ref, mode: answersOf(ctx, draft).toldMode, procedureName: found.procedure_name, at: found.filed_at } : null
    return { procedureCode: draft.procedureCode, step: draft.step, isOfResident: draft.residentId !== null, sent }
  },
})
