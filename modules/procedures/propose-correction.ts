import { z } from 'zod'
import { whoOf } from '#platform/audit'
import { id, longText, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireOwnField } from './own-field.ts'
import { code, reason } from './procedure-columns.ts'

/** Keeps a mistake seen in the national record, tied to the version it was seen in; the record itself stays as it was read. */
export const proposeCorrection = operation({
  name: 'procedures.propose-correction',
  kind: 'do',
  may: 'granted',
  summary: 'Keeps a proposed correction of a national record, with who, when and why',
  input: z.object({ code, part: shortText, proposed: longText, reason }),
  output: z.object({ id }),
  subject: (input) => `procedure:${input.code}`,
  async run(ctx, { code, part, proposed, reason }) {
    await requireOwnField(ctx, proposeCorrection, code)
    const known = await ctx.db.selectFrom('procedure').select('version_id').where('code', '=', code).executeTakeFirstOrThrow()
    const who = whoOf(ctx.actor)
    const row = {
      commune_id: ctx.commune.id,
      code,
      version_id: known.version_id,
      part,
      proposed,
      reason,
      by_account_id: who.id,
      by_name: who.name,
      at: ctx.now,
    }
    return ctx.db.insertInto('procedure_correction').values(row).returning('id').executeTakeFirstOrThrow()
  },
})
