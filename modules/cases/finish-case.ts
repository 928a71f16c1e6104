import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { addPapers, keptPaper } from './add-papers.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'
import { refuse } from './refusals.ts'

/** The result is there: as files kept already, in words, or both. It then waits for its owner. */
export const finishCase = operation({
  name: 'cases.finish-case',
  kind: 'do',
  may: 'granted',
  summary: 'Record the result of a case',
  input: z.object({
    ...onCase,
    result: z.string().trim().max(2000).default(''),
    signedBy: z.string().trim().max(200).default(''),
    files: z.array(keptPaper).max(50).default([]),
  }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, result, signedBy, files }) => {
    if (result === '' && files.length === 0) return refuse('cases.result_needed')
    const row = await lockCase(ctx, caseId, finishCase)
    const { actionId } = await addAction(ctx, row, { kind: 'finished', details: { result, signedBy }, seenActionId })
    await addPapers(ctx, row.id, { actionId, role: 'result', papers: files })
    return { actionId }
  },
})
