import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { addPapers, keepSentPapers, sentPaper } from './add-papers.ts'
import { acted, onOwnCase } from './case-columns.ts'
import { ownCase } from './own-case.ts'
import { refuse } from './refusals.ts'

/**
 * The resident sends what was missing; the clock runs on. Answered to pages alone: the bytes come with it, so that no file of anybody
 * else can be named.
 */
export const supplementCase = operation({
  name: 'cases.supplement-case',
  kind: 'do',
  may: 'resident',
  isInternal: true,
  summary: 'Send the papers that were asked for',
  input: z.object({ ...onOwnCase, note: z.string().trim().max(1000).default(''), papers: z.array(sentPaper).max(50).default([]) }),
  output: acted,
  subject: ({ ref }) => `case:${ref}`,
  run: async (ctx, { ref, note, papers: sent }) => {
    if (note === '' && sent.length === 0) return refuse('cases.supplement_empty')
    await ownCase(ctx, ref)
    const papers = await keepSentPapers(ctx, sent)
    const row = await ownCase(ctx, ref, 'lock')
    const { actionId } = await addAction(ctx, row, { kind: 'supplemented', details: { note } })
    await addPapers(ctx, row.id, { actionId, role: 'supplement', papers })
    return { actionId }
  },
})
