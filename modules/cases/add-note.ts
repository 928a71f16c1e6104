import { z } from 'zod'
import { longText, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** A note for colleagues; residents never see it. */
export const addNote = operation({
  name: 'cases.add-note',
  kind: 'do',
  may: 'granted',
  summary: 'Add a note for colleagues to a case',
  input: z.object({ caseId: onCase.caseId, text: personal(longText.max(2000)) }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, text }) => {
    const row = await lockCase(ctx, caseId, addNote)
    const { actionId } = await addAction(ctx, row, { kind: 'note_added', details: { text } })
    return { actionId }
  },
})
