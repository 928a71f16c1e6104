import { z } from 'zod'
import { findActsFor } from '#people'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { caseMode, caseState, waitsFor } from './action.ts'
import type { CaseRow } from './case-row.ts'
import { codeOf, type Owner, ownerOf, sightOf } from './own-case.ts'
import { refuse } from './refusals.ts'

const MOST_ROWS = 200

const ownRow = z.object({
  ref: z.string(),
  code: z.string().nullable(),
  externalCode: z.string().nullable(),
  mode: caseMode,
  procedureCode: z.string(),
  procedureName: z.string(),
  situationName: z.string(),
  applicantName: personal(z.string()),
  /** For the resident themself, not for somebody they act for. */
  isForOneself: z.boolean(),
  state: caseState,
  waitsFor,
  filedAt: z.date(),
  receivedAt: z.date().nullable(),
  dueAt: z.date().nullable(),
  actBy: z.date().nullable(),
  finishedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  lastActionAt: z.date(),
})
export type OwnCaseRow = z.output<typeof ownRow>

/** What is left to see of a case sent for somebody whom the resident may act for no more. */
const filedRow = z.object({ ref: z.string(), code: z.string(), filedAt: z.date() })
export type FiledCaseRow = z.output<typeof filedRow>

/**
 * The resident's cases: what waits for them first, then what is open, then what is closed; at most the newest 200. Apart from them, by
 * code and day alone, those they only sent.
 */
export const listOwnCases = operation({
  name: 'cases.list-own-cases',
  kind: 'ask',
  may: 'resident',
  summary: 'The cases of the resident signed in and of those they act for',
  input: z.object({}),
  output: z.object({ rows: z.array(ownRow), waitingForMe: z.number().int(), onlyFiled: z.array(filedRow) }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'resident') return refuse('cases.not_found')
    const { personId } = ctx.actor
    const { whole, filed } = await ownRows(ctx, await ownerOf(ctx, ctx.actor))
    const rows = whole.map((row) => ({
      ref: row.ref,
      code: row.code,
      externalCode: row.external_code,
      mode: caseMode.parse(row.mode),
      procedureCode: row.procedure_code,
      procedureName: row.procedure_name,
      situationName: row.situation_name,
      applicantName: row.applicant_name,
      isForOneself: personId !== null && row.for_person_id === personId,
      state: caseState.parse(row.state),
      waitsFor: waitsFor.parse(row.waits_for),
      filedAt: row.filed_at,
      receivedAt: row.received_at,
      dueAt: row.due_at,
      actBy: row.waits_for === 'resident' ? row.act_by : null,
      finishedAt: row.finished_at,
      closedAt: row.closed_at,
      lastActionAt: row.last_action_at,
    }))
    return {
      rows,
      waitingForMe: rows.filter((row) => row.waitsFor === 'resident').length,
      onlyFiled: filed.map((row) => ({ ref: row.ref, code: codeOf(row), filedAt: row.filed_at })),
    }
  },
})

async function ownRows(ctx: Context, owner: Owner): Promise<{ whole: CaseRow[]; filed: CaseRow[] }> {
  const { residentIds, personId, contactIds } = owner
  const represented = personId === null ? [] : await findActsFor(ctx, { byPersonId: personId })
  const people = represented.flatMap((one) => one.personId ?? [])
  const organisations = represented.flatMap((one) => one.organisationId ?? [])
  const rows = await ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where((eb) =>
      eb.or([
        eb('filed_by_resident_id', 'in', residentIds),
        ...(contactIds.length === 0 ? [] : [eb.and([eb('filed_by_resident_id', 'is', null), eb('contact_id', 'in', contactIds)])]),
        ...(personId === null ? [] : [eb('for_person_id', '=', personId)]),
        ...(people.length === 0 ? [] : [eb('for_person_id', 'in', people)]),
        ...(organisations.length === 0 ? [] : [eb('for_organisation_id', 'in', organisations)]),
      ]),
    )
    .orderBy((eb) => eb.case().when('waits_for', '=', 'resident').then(0).when('closed_at', 'is', null).then(1).else(2).end())
    .orderBy('last_action_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  const seen = { whole: [] as CaseRow[], filed: [] as CaseRow[] }
  for (const row of rows) {
    const sight = await sightOf(ctx, owner, row)
    if (sight !== 'none') seen[sight].push(row)
  }
  return seen
}
