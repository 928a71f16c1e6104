import { z } from 'zod'
import { instant, personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { accountsOf } from '#residents'
import { applicantName } from './applicant.ts'
import { answersOf } from './draft.ts'
import { procedureNow } from './filing-papers.ts'
import { DRAFT_DAYS } from './keeping.ts'
import { draftPath } from './paths.ts'

/** Drafts not yet sent: of the resident signed in, and of this browser before anybody signed in; newest first. */
export const listOwnDrafts = operation({
  name: 'filing.list-own-drafts',
  kind: 'ask',
  may: 'anyone',
  summary: 'Drafts of one’s own that were not sent yet',
  isInternal: true,
  input: z.object({ browser: personal(z.string().max(200)).optional(), procedureCode: z.string().max(40).optional() }),
  output: z.array(
    z.object({
      draftId: z.uuid(),
      procedureCode: z.string(),
      procedureName: z.string(),
      applicantName: personal(z.string()).nullable(),
      mode: z.enum(['prepare', 'official']),
      step: z.string(),
      /** Where it is gone on with. */
      path: z.string(),
      changedAt: instant,
      /** When it is thrown away if nobody goes on. */
      keptUntil: instant,
    }),
  ),
  run: async (ctx, { browser, procedureCode }) => {
    const { actor } = ctx
    if (actor.kind !== 'resident' && !browser) return []
    const accounts = actor.kind === 'resident' ? (await accountsOf(ctx, actor.residentId)).residentIds : []
    const rows = await ctx.db
      .selectFrom('case_draft')
      .select(['id', 'procedure_code', 'answers_sealed', 'step', 'changed_at'])
      .where('commune_id', '=', ctx.commune.id)
      .where('filed_case_id', 'is', null)
      .where('dropped_at', 'is', null)
      .where((eb) =>
        eb.or([...(accounts.length > 0 ? [eb('resident_id', 'in', accounts)] : []), ...(browser ? [eb('browser_hash', '=', hashToken(browser))] : [])]),
      )
      .$if(procedureCode !== undefined, (query) => query.where('procedure_code', '=', procedureCode ?? ''))
      .orderBy('changed_at', 'desc')
      .limit(30)
      .execute()
    const drafts = []
    for (const row of rows) {
      const answers = answersOf(ctx, { answersSealed: row.answers_sealed })
      drafts.push({
        draftId: row.id,
        procedureCode: row.procedure_code,
        procedureName: (await procedureNow(ctx, row.procedure_code))?.name ?? row.procedure_code,
        applicantName: applicantName(answers),
        mode: answers.toldMode,
        step: row.step,
        path: draftPath(row.id, row.step),
        changedAt: row.changed_at,
        keptUntil: new Date(row.changed_at.getTime() + DRAFT_DAYS * 86_400_000),
      })
    }
    return drafts
  },
})
