import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { addPapers, keepSentPapers, sentPaper } from './add-papers.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** What the resident brought to the desk or sent by post; the clock runs on. Answered to pages alone: bytes come with it. */
export const recordSupplement = operation({
  name: 'cases.record-supplement',
  kind: 'do',
  may: 'granted',
  isInternal: true,
  summary: 'Record the missing papers a resident brought',
  input: z.object({ ...onCase, note: z.string().trim().max(1000).default(''), papers: z.array(sentPaper).max(50).default([]) }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, note, papers: sent }) => {
    const papers = await keepSentPapers(ctx, sent)
    const row = await lockCase(ctx, caseId, recordSupplement)
    const { actionId } = await addAction(ctx, row, { kind: 'supplemented', details: { note }, seenActionId })
    await addPapers(ctx, row.id, { actionId, role: 'supplement', papers })
    return { actionId }
  },
})
