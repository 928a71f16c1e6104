import { z } from 'zod'
import { maskPhone } from '#messaging'
import { instant, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { draftAnswers } from './answers.ts'
import { answersOf, findDraft } from './draft.ts'
import { draftOpener, openedBy } from './draft-opener.ts'
import { draftPaper, papersOf } from './draft-papers.ts'
import { ownerPhone } from './owner-phone.ts'

const known = z.object({ name: z.string(), maskedPhone: z.string().nullable(), address: z.string(), hamletId: z.int().nullable() })

/** A draft as its holder sees it: answers, files, and what the commune knows of its owner already. */
export const getDraft = operation({
  name: 'filing.get-draft',
  kind: 'ask',
  may: 'anyone',
  summary: 'A draft of one’s own, with its answers and files',
  isInternal: true,
  input: z.object(draftOpener),
  output: z.object({
    draftId: z.uuid(),
    procedureCode: z.string(),
    versionId: z.int(),
    via: z.string(),
    step: z.string(),
    begunAt: instant,
    changedAt: instant,
    filedCaseId: z.int().nullable(),
    openedBy,
    isOfStaff: z.boolean(),
    answers: personal(draftAnswers),
    owner: personal(known).nullable(),
    papers: z.array(draftPaper),
  }),
  run: async (ctx, opener) => {
    const draft = await findDraft(ctx, opener)
    const answers = answersOf(ctx, draft)
    const phone = await ownerPhone(ctx, answers)
    const owner = answers.owner ? { ...answers.owner, maskedPhone: phone && maskPhone(phone) } : null
    const { id, accountId, procedureCode, versionId, via, step, begunAt, changedAt, filedCaseId, openedBy } = draft
    const shown = { procedureCode, versionId, via, step, begunAt, changedAt, filedCaseId, openedBy }
    return { draftId: id, ...shown, isOfStaff: accountId !== null, answers, owner, papers: await papersOf(ctx, id) }
  },
})

export type DraftView = z.output<typeof getDraft.output>
