import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { addPaper } from './add-paper.ts'
import { answerStep } from './answer-step.ts'
import { beginDraft } from './begin-draft.ts'
import { claimDraft } from './claim-draft.ts'
import { countLeftDrafts } from './count-left-drafts.ts'
import { dropDraft } from './drop-draft.ts'
import { fileDraft } from './file-draft.ts'
import { getDraft } from './get-draft.ts'
import { getSent } from './get-sent.ts'
import { letGoBrowsers } from './let-go-browsers.ts'
import { listOwnDrafts } from './list-own-drafts.ts'
import { lookAtLink } from './look-at-link.ts'
import { makeLink } from './make-link.ts'
import { openDraft } from './open-draft.ts'
import { pictureEndpoint } from './picture.endpoint.ts'
import { reactions } from './reactions.on.ts'
import { refuse } from './refusals.ts'
import { removePaper } from './remove-paper.ts'
import { sweepDraftsJob } from './sweep-drafts.job.ts'
import { sweepDrafts } from './sweep-drafts.ts'
import { refusalTexts } from './texts.vi.ts'
import { useLink } from './use-link.ts'

export const filingModule: Module = {
  name: 'filing',
  operations: [
    beginDraft,
    openDraft,
    getDraft,
    answerStep,
    addPaper,
    removePaper,
    claimDraft,
    listOwnDrafts,
    dropDraft,
    makeLink,
    lookAtLink,
    useLink,
    fileDraft,
    getSent,
    sweepDrafts,
    letGoBrowsers,
    countLeftDrafts,
  ],
  jobs: [sweepDraftsJob],
  reactions,
  endpoints: [pictureEndpoint],
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
}
