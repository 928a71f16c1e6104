import type { z } from 'zod'
import { clockOf, type RecordedAction } from '#cases'
import { sayLimit, sayWhy } from '#legal-clock'
import type { filledForm } from './form-content.ts'
import type { FormLayout } from './forms-of.ts'
import { handOversOf } from './hand-overs.ts'
import { aboutCase, dueAfter, type Moment, papersThen, whereabouts } from './moment.ts'
import { paperDayAlone, paperMoment, slashed } from './paper-days.ts'
import { texts } from './texts.vi.ts'

type Filled = z.input<typeof filledForm>
type Acted<K extends RecordedAction['kind']> = Extract<RecordedAction, { kind: K }>

const fillings: Record<FormLayout, (moment: Moment) => Promise<Filled['form']>> = {
  '01-giay-tiep-nhan': receipt,
  '02-phieu-yeu-cau-bo-sung': supplementRequest,
  '03-phieu-tu-choi': refusalSlip,
  '04-phieu-xin-loi': apology,
  '05-thong-bao-dung': stopNotice,
  '06-phieu-kiem-soat': controlSlip,
  'chuan-bi': preparedSlip,
}

/** A form filled from the case's own record, in words; what was not recorded is left blank. */
export async function fillForm(moment: Moment): Promise<Filled> {
  const form = await fillings[moment.form.layout](moment)
  return { caseId: moment.row.id, fileName: texts.fileName(texts.names[form.layout], form.shownCode), form }
}

/** What was told on the day of receipt: the settings, hours and days off kept with it say the same at any later day. */
async function receipt(moment: Moment): Promise<Filled['form']> {
  const { ctx, row, standing, action } = moment
  const { calendar, legal, limit, cutoff } = await clockOf(ctx, row, standing)
  const receivedAt = standing.receivedAt ?? action.at
  const why = limit ? sayWhy({ ...calendar, limit, cutoff, receivedAt, pauses: [], newDueAt: null, apologisedAt: null }) : []
  return {
    layout: '01-giay-tiep-nhan',
    ...(await aboutCase(moment, receivedAt)),
    ...whereabouts(moment),
    papers: await papersThen(moment),
    limit: limit ? sayLimit(limit) : texts.noLimit,
    received: paperMoment(receivedAt),
    due: legal?.due ? paperMoment(legal.due) : texts.noDue,
    why: why.length > 0 ? why.join(' ') : null,
    by: action.byName,
  }
}

async function supplementRequest(moment: Moment): Promise<Filled['form']> {
  const { byName, reason, details } = moment.action as Acted<'supplement_asked'>
  return {
    layout: '02-phieu-yeu-cau-bo-sung',
    ...(await aboutCase(moment)),
    ...whereabouts(moment),
    items: details.items.map(({ name, why }) => ({ name, why })),
    reason: reason ?? '',
    answerBy: slashed(details.answerBy),
    by: byName,
  }
}

async function refusalSlip(moment: Moment): Promise<Filled['form']> {
  const { byName, reason } = moment.action
  return { layout: '03-phieu-tu-choi', ...(await aboutCase(moment)), ...whereabouts(moment), reason: reason ?? '', by: byName }
}

async function apology(moment: Moment): Promise<Filled['form']> {
  const { reason, details } = moment.action as Acted<'apologised'>
  const before = await dueAfter(moment, moment.until.slice(0, -1))
  return {
    layout: '04-phieu-xin-loi',
    ...(await aboutCase(moment)),
    receivedOn: paperDayAlone(moment.standing.receivedAt ?? moment.action.at),
    dueBefore: before ? paperMoment(before) : texts.noDue,
    newDue: paperMoment(new Date(details.newDueAt)),
    isLate: details.isLate,
    reason: reason ?? '',
  }
}

async function stopNotice(moment: Moment): Promise<Filled['form']> {
  const { receivedAt } = moment.standing
  return {
    layout: '05-thong-bao-dung',
    ...(await aboutCase(moment)),
    receivedOn: receivedAt && paperDayAlone(receivedAt),
    reason: moment.action.reason ?? '',
  }
}

/** Written on to this moment. */
async function controlSlip(moment: Moment): Promise<Filled['form']> {
  const due = await dueAfter(moment, moment.all)
  return {
    layout: '06-phieu-kiem-soat',
    ...(await aboutCase(moment, moment.ctx.now)),
    received: paperMoment(moment.standing.receivedAt ?? moment.action.at),
    due: due ? paperMoment(due) : texts.noDue,
    asOf: paperMoment(moment.ctx.now),
    handOvers: await handOversOf(moment),
  }
}

async function preparedSlip(moment: Moment): Promise<Filled['form']> {
  const { ctx, row, standing, action } = moment
  const { actBy } = await clockOf(ctx, row, standing)
  return {
    layout: 'chuan-bi',
    ...(await aboutCase(moment)),
    filed: paperMoment(action.at),
    by: action.byKind === 'staff' ? action.byName : null,
    lookBy: actBy && paperMoment(actBy),
    papers: await papersThen(moment),
  }
}
