import { sql } from 'kysely'
import { z } from 'zod'
import { normalisePhone, phoneIndex, sealPhone } from '#messaging'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { getProcedure, isVersionOf } from '#procedures'
import { caseMode } from './action.ts'
import { addAction, type DoneBy } from './add-action.ts'
import { addPapers, keptPaper } from './add-papers.ts'
import { drawRef } from './case-ref.ts'
import { refuse } from './refusals.ts'
import { sealAnswers } from './sealing.ts'

export const caseChannel = z.enum(['direct', 'online', 'post'])
export const caseVia = z.enum(['web', 'zalo', 'desk', 'volunteer', 'shared_computer', 'post'])
const name = z.string().trim().min(1).max(200)

/**
 * Makes a case of what somebody has filled in. Filing a draft again answers the case made first. Refuses a procedure the commune only
 * guides (`cases.guided_only`), one whose intake is no longer what the filer was shown (`cases.intake_changed`), and a version that is
 * not the procedure's.
 */
export const fileCase = operation({
  name: 'cases.file-case',
  kind: 'do',
  may: 'system',
  summary: 'File a case from what was answered and attached',
  input: z.object({
    draftId: z.uuid(),
    mode: caseMode,
    procedureCode: z.string().max(40),
    versionId: id,
    situation: z.object({ id: z.string().max(100), name: z.string().max(300) }),
    channel: caseChannel,
    via: caseVia,
    for: z.object({ personId: id.nullable(), organisationId: id.nullable(), name: personal(name) }),
    applicantPhone: personal(z.string().max(20)).nullable().optional(),
    hamletId: id.nullable().optional(),
    address: personal(z.string().trim().max(300)).nullable().optional(),
    /** `accountId`: the member of the office who filed it, at the desk or as a volunteer. */
    filedBy: z.object({ residentId: id.nullable(), name: personal(name), accountId: id.nullable().optional() }),
    authorisationId: id.nullable().optional(),
    contactId: id.nullable(),
    answers: personal(z.record(z.string(), z.unknown())),
    papers: z.array(keptPaper).max(200),
  }),
  output: z.object({ caseId: id, ref: z.string(), isNew: z.boolean() }),
  subject: (_input, output) => `case:${output.caseId}`,
  run: async (ctx, input) => {
    // The same draft sent twice at once: the second waits here and finds the first's case.
    await sql`select pg_advisory_xact_lock(hashtextextended(${input.draftId}, 0))`.execute(ctx.db)
    const first = await ctx.db
      .selectFrom('case_record')
      .select(['id', 'ref'])
      .where('commune_id', '=', ctx.commune.id)
      .where('draft_id', '=', input.draftId)
      .executeTakeFirst()
    if (first) return { caseId: first.id, ref: first.ref, isNew: false }
    const procedure = await ctx.call(getProcedure, { code: input.procedureCode })
    const { mode, decision } = procedure.intake
    if (mode === 'guide') return refuse('cases.guided_only', { procedure: procedure.name })
    if (mode !== input.mode) return refuse('cases.intake_changed')
    if (!(await isVersionOf(ctx, input.versionId, input.procedureCode))) return refuse('cases.version_unknown')
    const row = await ctx.db
      .insertInto('case_record')
      .values({
        commune_id: ctx.commune.id,
        ref: drawRef(ctx.random),
        mode,
        decision_number: decision?.number ?? null,
        procedure_code: input.procedureCode,
        procedure_version_id: input.versionId,
        procedure_name: procedure.name,
        field: procedure.field,
        situation_id: input.situation.id,
        situation_name: input.situation.name,
        channel: input.channel,
        via: input.via,
        for_person_id: input.for.personId,
        for_organisation_id: input.for.organisationId,
        applicant_name: input.for.name,
        folded_name: sql<string>`vn_fold(${input.for.name})`,
        ...phoneColumns(ctx, input.applicantPhone),
        hamlet_id: input.hamletId ?? null,
        address: input.address || null,
        filed_by_resident_id: input.filedBy.residentId,
        filed_by_name: input.filedBy.name,
        authorisation_id: input.authorisationId ?? null,
        contact_id: input.contactId,
        answers_sealed: sealAnswers(ctx.keyring, input.answers),
        draft_id: input.draftId,
        filed_at: ctx.now,
        last_action_at: ctx.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const { actionId } = await addAction(ctx, row, { kind: 'filed', details: {}, by: doneBy(input.filedBy) })
    await addPapers(ctx, row.id, { actionId, role: 'filed', papers: input.papers })
    return { caseId: row.id, ref: row.ref, isNew: true }
  },
})

function phoneColumns(ctx: Context, typed: string | null | undefined) {
  const phone = typed ? normalisePhone(typed) : null
  return { applicant_phone_sealed: phone && sealPhone(ctx.keyring, phone), applicant_phone_index: phone && phoneIndex(ctx.keyring, phone) }
}

function doneBy({ residentId, accountId = null, name }: { residentId: number | null; accountId?: number | null | undefined; name: string }): DoneBy {
  if (accountId !== null) return { byKind: 'staff', accountId, residentId: null, byName: name }
  if (residentId !== null) return { byKind: 'resident', accountId: null, residentId, byName: name }
  return { byKind: 'system', accountId: null, residentId: null, byName: name }
}
