import {
  addNote,
  apologiseForDelay,
  askFee,
  askSupplement,
  assignCase,
  callBack,
  checkBundle,
  finishCase,
  finishStep,
  recordSupplement,
  recordWithdrawal,
  refuseCase,
  returnResult,
  settleFee,
  stopCase,
  takeIn,
} from '#cases'
import type { Context } from '#platform/context'
import { keepUpload } from '#platform/files'
import { type Form, field, type Posted, type Redirect } from '#platform/page'
import { endOfOffice } from './end-of-office.ts'
import { caseIdOf } from './load-case.ts'
import { revealPhone, toCaseWithPhone } from './reveal-phone.ts'
import { itemsAsked } from './supplement-items.ts'

/** The forms of the case page, told apart by their field `act`; each calls one operation and comes back with a word of what was done. */
export async function actOnCase(ctx: Context, posted: Posted): Promise<Redirect> {
  const caseId = caseIdOf(posted.params['id'])
  const { form } = posted
  const act = field(form, 'act')
  if (act === 'phone') {
    const { shownUntil } = await ctx.call(revealPhone, { caseId, reason: field(form, 'reason') })
    return toCaseWithPhone(ctx, caseId, shownUntil)
  }
  await move(ctx, posted, act, { caseId, ...seen(form) })
  return { redirect: `/office/ho-so/${caseId}?xong=${encodeURIComponent(act)}` }
}

type On = { caseId: number; seenActionId?: number }

/** What the doer had before them; without it the operation would not see who was first. */
function seen(form: Form): { seenActionId?: number } {
  const seenActionId = Number(field(form, 'seenActionId'))
  return Number.isInteger(seenActionId) && seenActionId > 0 ? { seenActionId } : {}
}

async function move(ctx: Context, { form, uploads = [] }: Posted, act: string, on: On): Promise<unknown> {
  const reason = field(form, 'reason')
  switch (act) {
    case 'bundle_checked':
      return ctx.call(checkBundle, on)
    case 'taken_in':
      return ctx.call(takeIn, { ...on, ...receiptOf(form) })
    case 'refused':
      return ctx.call(refuseCase, { ...on, reason })
    case 'assigned':
      return ctx.call(assignCase, { ...on, toAccountId: Number(field(form, 'toAccountId')), ...(reason ? { reason } : {}) })
    case 'step_done':
      return ctx.call(finishStep, on)
    case 'supplement_asked':
      return ctx.call(askSupplement, { ...on, items: itemsAsked(form), answerBy: field(form, 'answerBy'), reason })
    case 'supplemented': {
      const papers = uploads.map((upload, index) => ({ paperId: `brought-${index + 1}`, name: upload.name, upload }))
      return ctx.call(recordSupplement, { ...on, note: field(form, 'note'), papers })
    }
    case 'fee_asked':
      return ctx.call(askFee, { ...on, amountDong: field(form, 'amountDong').replace(/[.\s]/g, ''), what: field(form, 'what') })
    case 'fee_settled':
      return ctx.call(settleFee, { ...on, how: field(form, 'how') })
    case 'apologised':
      return ctx.call(apologiseForDelay, { ...on, newDueAt: await endOfOffice(ctx, field(form, 'newDueOn')), reason })
    case 'stopped':
      return ctx.call(stopCase, { ...on, reason })
    case 'withdrawn':
      return ctx.call(recordWithdrawal, { ...on, reason })
    case 'finished': {
      const files = []
      for (const [index, upload] of uploads.entries()) {
        const { fileId, thumbnailId } = await keepUpload(ctx, upload)
        files.push({ paperId: `result-${index + 1}`, name: upload.name, fileId, thumbnailFileId: thumbnailId })
      }
      return ctx.call(finishCase, { ...on, result: field(form, 'result'), signedBy: field(form, 'signedBy'), files })
    }
    case 'returned':
      return ctx.call(returnResult, { ...on, how: returnResult.input.shape.how.catch('desk').parse(field(form, 'how')) })
    case 'note_added':
      return ctx.call(addNote, { caseId: on.caseId, text: field(form, 'text') })
    case 'called_back':
      return ctx.call(callBack, { ...on, outcome: field(form, 'outcome') })
  }
  return null
}

/** Of a prepared case: who gave the receipt, its code and its own hour, typed as in Vietnam. */
function receiptOf(form: Form) {
  const typed = field(form, 'receivedAt')
  const receivedAt = new Date(`${typed}:00+07:00`)
  return {
    receivedBy: field(form, 'receivedBy') === 'national_portal' ? ('national_portal' as const) : ('desk' as const),
    ...(field(form, 'externalCode') ? { externalCode: field(form, 'externalCode') } : {}),
    ...(typed && !Number.isNaN(receivedAt.getTime()) ? { receivedAt } : {}),
  }
}
