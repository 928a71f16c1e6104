import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { getCaseRow } from './case-row.ts'
import { findPaper } from './find-paper.ts'
import { refuse } from './refusals.ts'

/** Whether somebody of the office may read a file of a case: on record, each time. */
export const openPaper = operation({
  name: 'cases.open-paper',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'Open a file of a case within one’s reach',
  input: z.object({ fileId: z.uuid() }),
  output: z.object({ caseId: id, fileId: z.uuid() }),
  subject: (_input, { caseId, fileId }) => `case:${caseId} file:${fileId}`,
  run: async (ctx, { fileId }) => {
    const paper = (await findPaper(ctx, fileId)) ?? refuse('cases.not_found')
    const row = await getCaseRow(ctx, paper.caseId, openPaper)
    return { caseId: row.id, fileId }
  },
})
