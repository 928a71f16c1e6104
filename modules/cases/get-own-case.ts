import { z } from 'zod'
import { getCommune } from '#communes'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { actionKind, caseMode } from './action.ts'
import { actionsOf } from './actions-of.ts'
import { clockOf } from './case-clock.ts'
import { onOwnCase } from './case-columns.ts'
import { actsOpenTo, standingOf } from './case-state.ts'
import { affairsOf, caseAffairs, caseView, viewOf } from './case-view.ts'
import { readColleagues } from './colleagues.ts'
import { ownCase } from './own-case.ts'
import { ownTimeline, timelineEntry } from './own-timeline.ts'
import { casePaper, papersOf } from './papers-of.ts'
import { openAnswers } from './sealing.ts'

/** A resident's own case: where it stands, who has it, what happened, its papers, and what they may do now. */
export const getOwnCase = operation({
  name: 'cases.get-own-case',
  kind: 'ask',
  may: 'resident',
  summary: 'One case of the resident signed in',
  input: z.object(onOwnCase),
  output: caseView.extend({
    ...caseAffairs.shape,
    caseId: id,
    /** Who has the case, their phone at work, and the office's to ask for them by name. */
    handler: z.object({ name: z.string(), title: z.string().nullable(), phone: z.string().nullable() }).nullable(),
    officePhone: z.string().nullable(),
    /** False in a year whose days off are not announced yet. */
    isDueSure: z.boolean(),
    timeline: z.array(timelineEntry),
    papers: z.array(casePaper),
    /** Of what was filed, the papers that are brought to the office by hand. */
    papersToBring: personal(z.array(z.string())),
    mayDo: z.array(actionKind),
  }),
  run: async (ctx, { ref }) => {
    const row = await ownCase(ctx, ref)
    const actions = await actionsOf(ctx, row.id)
    const mode = caseMode.parse(row.mode)
    const standing = standingOf(mode, actions)
    const handler = row.assigned_account_id === null ? undefined : (await readColleagues(ctx)).get(row.assigned_account_id)
    const { legal } = await clockOf(ctx, row, standing)
    return {
      ...viewOf(row),
      ...affairsOf(row.state, actions),
      caseId: row.id,
      handler: handler ? { name: handler.name, title: handler.title, phone: handler.workPhone } : null,
      officePhone: (await ctx.call(getCommune, {})).phone,
      isDueSure: legal?.isSure ?? true,
      timeline: ownTimeline(actions),
      papers: (await papersOf(ctx, row.id)).filter(({ role }) => role !== 'office'),
      papersToBring: namesToBring(openAnswers(ctx.keyring, row.answers_sealed)),
      mayDo: actsOpenTo('resident', mode, standing),
    }
  },
})

/** Promised for later first, then what is only shown there. */
function namesToBring({ papersBroughtLater, papersToBring }: Readonly<Record<string, unknown>>): string[] {
  return [papersBroughtLater, papersToBring].flatMap((names) => (Array.isArray(names) ? names.map(String) : []))
}
