import type { z } from 'zod'
import type { Context } from '#platform/context'
import { currentVersionId, getFilingPapers } from '#procedures'
import type { DraftAnswers, draftOwner } from './answers.ts'
import { sealAnswers } from './draft.ts'
import { refuse } from './refusals.ts'
import { resumeStep, stepsOf } from './steps.ts'

export type Via = 'web' | 'zalo' | 'desk' | 'volunteer' | 'shared_computer' | 'post'

type NewDraft = {
  procedureCode: string
  via: Via
  owner?: z.output<typeof draftOwner> | undefined
  browserHash?: Buffer | null
  accountId?: number | null
}

/** An empty draft of the procedure as it stands now, with the mode told today. Refuses one the commune does not take. */
export async function makeDraft(
  ctx: Context,
  { procedureCode, via, owner, browserHash = null, accountId = null }: NewDraft,
): Promise<{ id: string; step: string }> {
  const papers = await ctx.call(getFilingPapers, { code: procedureCode })
  const versionId = await currentVersionId(ctx, procedureCode)
  if (papers.mode === 'guide' || versionId === null) return refuse('filing.not_filed_here', { name: papers.name })
  const answers: DraftAnswers = { papers: {}, toldMode: papers.mode, ...(owner ? { owner } : {}) }
  const step = resumeStep(stepsOf(papers, answers), answers).id
  const id = ctx.random.uuid()
  await ctx.db
    .insertInto('case_draft')
    .values({
      id,
      commune_id: ctx.commune.id,
      procedure_code: procedureCode,
      procedure_version_id: versionId,
      browser_hash: browserHash,
      resident_id: owner?.residentId ?? null,
      opened_by_account_id: accountId,
      via,
      answers_sealed: sealAnswers(ctx, answers),
      step,
      begun_at: ctx.now,
      changed_at: ctx.now,
    })
    .execute()
  return { id, step }
}
