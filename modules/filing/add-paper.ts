import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { keepUpload } from '#platform/files'
import { operation } from '#platform/operation'
import type { Upload } from '#platform/uploads'
import { answersOf, changeDraft, keepAnswers } from './draft.ts'
import { draftOpener } from './draft-opener.ts'
import { procedureNow } from './filing-papers.ts'
import { refuse } from './refusals.ts'
import { paperIdOf, resumeStep, stepAt, stepsOf } from './steps.ts'

const MOST_FILES = 60
const MOST_BYTES = 200_000_000

/** A received upload; only the program itself can make one. */
const received = z.object({
  name: personal(z.string()),
  mediaType: z.enum(['image/jpeg', 'application/pdf']),
  content: z.instanceof(Buffer),
  thumbnail: z.instanceof(Buffer).optional(),
})

/** Keeps a picture or PDF for one paper of a draft. The same picture sent twice for a paper is kept once: the first answer comes again. */
export const addPaper = operation({
  name: 'filing.add-paper',
  kind: 'do',
  may: 'anyone',
  summary: 'Attach a picture or PDF to a draft',
  isInternal: true,
  input: z.object({ ...draftOpener, step: z.string().max(120), upload: received, sentSha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.object({ paperId: id, isNew: z.boolean() }),
  subject: ({ draftId }) => `draft:${draftId}`,
  run: async (ctx, { step: stepId, upload, sentSha256, ...opener }) => {
    const draft = await changeDraft(ctx, opener)
    const now = (await procedureNow(ctx, draft.procedureCode)) ?? refuse('filing.not_filed_here', { name: '' })
    const answers = answersOf(ctx, draft)
    const step = stepAt(stepsOf(now.papers, answers), stepId) ?? refuse('filing.step_missing')
    const paper = paperIdOf(step) ?? refuse('filing.step_missing')
    const kept = await ctx.db
      .selectFrom('case_draft_paper')
      .select(['id', 'paper_id', 'sent_sha256', 'size_bytes'])
      .where('commune_id', '=', ctx.commune.id)
      .where('draft_id', '=', draft.id)
      .execute()
    const first = kept.find((one) => one.paper_id === paper && one.sent_sha256 === sentSha256)
    if (first) return { paperId: first.id, isNew: false }
    const bytes = kept.reduce((sum, one) => sum + one.size_bytes, upload.content.length)
    if (kept.length >= MOST_FILES || bytes > MOST_BYTES) return refuse('filing.too_many_files', { most: MOST_FILES, field: 'anh' })
    const { fileId, thumbnailId } = await keepUpload(ctx, { ok: true, ...upload } as Upload)
    const row = await ctx.db
      .insertInto('case_draft_paper')
      .values({
        commune_id: ctx.commune.id,
        draft_id: draft.id,
        paper_id: paper,
        name: upload.name,
        file_id: fileId,
        thumbnail_file_id: thumbnailId,
        size_bytes: upload.content.length,
        sent_sha256: sentSha256,
        added_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const after = { ...answers, papers: { ...answers.papers, [paper]: 'sent' as const } }
    await keepAnswers(ctx, draft.id, after, resumeStep(stepsOf(now.papers, after), after).id)
    return { paperId: row.id, isNew: true }
  },
})
