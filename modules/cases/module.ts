import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { addNote } from './add-note.ts'
import { apologiseForDelay } from './apologise-for-delay.ts'
import { askCallBack } from './ask-call-back.ts'
import { askFee } from './ask-fee.ts'
import { askSupplement } from './ask-supplement.ts'
import { assignCase } from './assign-case.ts'
import { callBack } from './call-back.ts'
import { checkBundle } from './check-bundle.ts'
import { countCases } from './count-cases.ts'
import { editClockSettings } from './edit-clock-settings.ts'
import { endSubstitute } from './end-substitute.ts'
import { exportCases } from './export-cases.ts'
import { fileCase } from './file-case.ts'
import { finishCase } from './finish-case.ts'
import { finishStep } from './finish-step.ts'
import { forgetContact } from './forget-contact.ts'
import { getCase } from './get-case.ts'
import { getClockSettings } from './get-clock-settings.ts'
import { getOwnCase } from './get-own-case.ts'
import { handOverBulk } from './hand-over-bulk.ts'
import { inputWords } from './input-texts.vi.ts'
import { leaveContact } from './leave-contact.ts'
import { listCases } from './list-cases.ts'
import { listDay } from './list-day.ts'
import { listOwnCases } from './list-own-cases.ts'
import { listSteps } from './list-steps.ts'
import { listSubstitutes } from './list-substitutes.ts'
import { lookUp } from './look-up.ts'
import { openOwnPaper } from './open-own-paper.ts'
import { openPaper } from './open-paper.ts'
import { passOnCases } from './pass-on-cases.ts'
import { rateCase } from './rate-case.ts'
import { reactions } from './reactions.on.ts'
import { recordSupplement } from './record-supplement.ts'
import { recordWithdrawal } from './record-withdrawal.ts'
import { refuse } from './refusals.ts'
import { refuseCase } from './refuse-case.ts'
import { returnResult } from './return-result.ts'
import { saveSteps } from './save-steps.ts'
import { setSubstitute } from './set-substitute.ts'
import { settleFee } from './settle-fee.ts'
import { stopCase } from './stop-case.ts'
import { supplementCase } from './supplement-case.ts'
import { takeIn } from './take-in.ts'
import { refusalTexts } from './texts.vi.ts'
import { withdrawCase } from './withdraw-case.ts'

export const casesModule: Module = {
  name: 'cases',
  operations: [
    fileCase,
    checkBundle,
    takeIn,
    refuseCase,
    assignCase,
    handOverBulk,
    passOnCases,
    finishStep,
    askSupplement,
    recordSupplement,
    askFee,
    settleFee,
    apologiseForDelay,
    stopCase,
    recordWithdrawal,
    finishCase,
    returnResult,
    addNote,
    callBack,
    setSubstitute,
    endSubstitute,
    listSubstitutes,
    saveSteps,
    listSteps,
    editClockSettings,
    getClockSettings,
    getCase,
    listCases,
    listDay,
    countCases,
    exportCases,
    openPaper,
    listOwnCases,
    getOwnCase,
    supplementCase,
    withdrawCase,
    askCallBack,
    rateCase,
    openOwnPaper,
    lookUp,
    forgetContact,
    leaveContact,
  ],
  reactions,
  refusals: refuse.kinds,
  refusalTexts,
  inputWords,
  actWords,
}
