import { z } from 'zod'
import { id, instant } from '#platform/columns'
import { operation } from '#platform/operation'
import { catalogueRecord } from './catalogue-record.ts'
import { code } from './procedure-columns.ts'
import { readAtInWords } from './source-words.ts'
import { versionDifference } from './version-difference.ts'

const who = { id, at: instant, by: z.string(), reason: z.string() }

/** Everything kept about one procedure: readings of the national record and their differences, the commune's sayings, proposed corrections. */
export const getHistory = operation({
  name: 'procedures.get-history',
  kind: 'ask',
  may: 'granted',
  summary: 'Shows the versions of a procedure, what each changed, and what the commune wrote beside it',
  input: z.object({ code }),
  output: z.object({
    versions: z.array(
      z.object({
        id,
        from: instant,
        to: instant.nullable(),
        readAt: z.string(),
        source: z.string(),
        differences: z.array(z.object({ part: z.string(), removed: z.array(z.string()), added: z.array(z.string()) })),
      }),
    ),
    sayings: z.array(
      z.object({
        ...who,
        intakeMode: z.string().nullable(),
        decisionNumber: z.string().nullable(),
        note: z.string().nullable(),
        desk: z.string().nullable(),
        isHidden: z.boolean(),
      }),
    ),
    corrections: z.array(z.object({ ...who, part: z.string(), proposed: z.string() })),
  }),
  async run(ctx, { code }) {
    const versions = await ctx.db.selectFrom('procedure_version').selectAll().where('code', '=', code).orderBy('id', 'desc').limit(20).execute()
    const sayings = await ctx.db.selectFrom('procedure_local').selectAll().where('code', '=', code).orderBy('id', 'desc').limit(50).execute()
    const corrections = await ctx.db.selectFrom('procedure_correction').selectAll().where('code', '=', code).orderBy('id', 'desc').limit(50).execute()
    const records = versions.map(({ content }) => catalogueRecord.parse(content))
    return {
      versions: versions.map((version, index) => {
        const [after, before] = [records[index], records[index + 1]]
        return {
          id: version.id,
          from: version.valid_from,
          to: version.valid_to,
          readAt: readAtInWords(version.read_at),
          source: version.source,
          differences: after && before ? versionDifference(before, after) : [],
        }
      }),
      sayings: sayings.map((row) => ({
        id: row.id,
        at: row.at,
        by: row.by_name,
        reason: row.reason,
        intakeMode: row.intake_mode,
        decisionNumber: row.decision_number,
        note: row.note,
        desk: row.desk,
        isHidden: row.is_hidden,
      })),
      corrections: corrections.map((row) => ({ id: row.id, at: row.at, by: row.by_name, reason: row.reason, part: row.part, proposed: row.proposed })),
    }
  },
})
