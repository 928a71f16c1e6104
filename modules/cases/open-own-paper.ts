import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { findPaper } from './find-paper.ts'
import { ownCase } from './own-case.ts'
import { refuse } from './refusals.ts'

/** Whether a resident may read a file of their case: what they gave and what came out, not what the office keeps for itself. */
export const openOwnPaper = operation({
  name: 'cases.open-own-paper',
  kind: 'ask',
  may: 'resident',
  isRecorded: true,
  summary: 'Open a file of one’s own case',
  input: z.object({ fileId: z.uuid() }),
  output: z.object({ caseId: id, fileId: z.uuid() }),
  subject: (_input, { caseId, fileId }) => `case:${caseId} file:${fileId}`,
  run: async (ctx, { fileId }) => {
    const paper = await findPaper(ctx, fileId)
    if (!paper || paper.role === 'office') return refuse('cases.not_found')
    const row = await ownCase(ctx, paper.ref)
    return { caseId: row.id, fileId }
  },
})
