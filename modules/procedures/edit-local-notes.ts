import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { sayLocally } from './local-saying.ts'
import { requireOwnField } from './own-field.ts'
import { code, reason } from './procedure-columns.ts'

const words = z.string().trim().max(2000)

/** What the commune adds to a procedure: a note, the desk to ask at, or that it is not shown here. Empty text takes it away. */
export const editLocalNotes = operation({
  name: 'procedures.edit-local-notes',
  kind: 'do',
  may: 'granted',
  summary: "Writes the commune's own note and contact desk beside a procedure",
  input: z.object({ code, note: words.default(''), desk: words.max(300).default(''), isHidden: z.coerce.boolean().default(false), reason }),
  output: z.object({ id }),
  subject: (input) => `procedure:${input.code}`,
  async run(ctx, input) {
    await requireOwnField(ctx, editLocalNotes, input.code)
    const changes = { note: input.note || null, desk: input.desk || null, isHidden: input.isHidden }
    return { id: await sayLocally(ctx, input.code, changes, input.reason) }
  },
})
