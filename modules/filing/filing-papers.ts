import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { currentVersionId, type FilingPapers, getFilingPapers, getProcedure } from '#procedures'
import type { DraftAnswers } from './answers.ts'
import type { Draft } from './draft.ts'

export type ProcedureNow = {
  code: string
  name: string
  mode: 'guide' | 'prepare' | 'official'
  explained: string
  versionId: number
  papers: FilingPapers
}

/** What became of a draft's procedure since it began: nothing, its wording and papers, its mode, or that it is no longer filed here. */
export type Changed = 'nothing' | 'papers' | 'mode' | 'not_filed_here'

/** The procedure as it stands today; null when the commune's catalogue no longer has it. */
export async function procedureNow(ctx: Context, code: string): Promise<ProcedureNow | null> {
  try {
    const papers = await ctx.call(getFilingPapers, { code })
    const { intake } = await ctx.call(getProcedure, { code })
    const versionId = await currentVersionId(ctx, code)
    return versionId === null ? null : { code, name: papers.name, mode: papers.mode, explained: intake.explained, versionId, papers }
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.refusalKind === 'missing') return null
    throw thrown
  }
}

/** Compared with what the draft was begun under, or has last been told. */
export function changedSince({ versionId }: Pick<Draft, 'versionId'>, { toldMode }: DraftAnswers, now: ProcedureNow | null): Changed {
  if (!now || now.mode === 'guide') return 'not_filed_here'
  if (now.mode !== toldMode) return 'mode'
  return now.versionId === versionId ? 'nothing' : 'papers'
}
