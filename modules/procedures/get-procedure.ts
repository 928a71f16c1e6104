import { sql } from 'kysely'
import { z } from 'zod'
import { instant } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { cardOf, procedureCard } from './card.ts'
import { catalogueRecord } from './catalogue-record.ts'
import { catalogueAt } from './current-catalogue.ts'
import { editLocalNotes } from './edit-local-notes.ts'
import { intakeOf } from './intake-mode.ts'
import { type LocalSaying, localSaying } from './local-saying.ts'
import { code } from './procedure-columns.ts'
import { refuse } from './refusals.ts'

/** The whole card of one procedure, display-ready, with what the commune says beside it. One query. */
export const getProcedure = operation({
  name: 'procedures.get-procedure',
  kind: 'ask',
  may: 'anyone',
  summary: 'Shows one procedure: time, fee, place, papers, result, law, intake mode, source and the date it was read',
  input: z.object({ code }),
  output: procedureCard.extend({
    local: localSaying,
    /** When this wording of the record came into force here. */
    versionFrom: instant,
    /** When the procedure left the national catalogue; null while it is in it. */
    goneAt: instant.nullable(),
  }),
  async run(ctx, { code }) {
    const { rows } = await sql<Row>`
      select (select max(id) from procedure_import) as catalogue, p.version_id, v.valid_from, p.gone_at,
        l.intake_mode, l.decision_number, l.decision_date, l.note, l.desk, coalesce(l.is_hidden, false) as is_hidden
      from procedure p join procedure_version v on v.id = p.version_id
      left join procedure_local l on l.commune_id = ${ctx.commune.id} and l.code = p.code and l.replaced_at is null
      where p.code = ${code}`.execute(ctx.db)
    const [row] = rows
    if (!row || (row.is_hidden && !ctx.may(editLocalNotes))) return refuse('procedures.not_in_catalogue', { code })
    const local = {
      intakeMode: row.intake_mode,
      decisionNumber: row.decision_number,
      decisionDate: row.decision_date,
      note: row.note,
      desk: row.desk,
      isHidden: row.is_hidden,
    }
    return { ...(await cardHere(ctx, row, code, local)), local, versionFrom: row.valid_from, goneAt: row.gone_at }
  },
})

export type ProcedurePage = z.output<typeof getProcedure.output>

type Row = {
  catalogue: number
  version_id: number
  valid_from: Date
  gone_at: Date | null
  intake_mode: string | null
  decision_number: string | null
  decision_date: string | null
  note: string | null
  desk: string | null
  is_hidden: boolean
}

/** The card from the catalogue in memory, whose version this very query has just told; a procedure that is gone is read by itself. */
async function cardHere(ctx: Context, row: Row, code: string, local: LocalSaying): Promise<ReturnType<typeof cardOf>> {
  const catalogue = await catalogueAt(ctx, row.catalogue)
  const record = row.gone_at === null ? catalogue.byCode.get(code) : undefined
  if (!record) {
    const { content } = await ctx.db.selectFrom('procedure_version').select('content').where('id', '=', row.version_id).executeTakeFirstOrThrow()
    const gone = catalogueRecord.parse(content)
    return cardOf(gone, intakeOf(gone.handler, local))
  }
  const key = [code, local.intakeMode, local.decisionNumber, local.decisionDate].join('|')
  const card = catalogue.cards.get(key) ?? cardOf(record, intakeOf(record.handler, local))
  catalogue.cards.set(key, card)
  return card
}
