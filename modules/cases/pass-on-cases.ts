import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { readColleagues } from './colleagues.ts'
import { openCasesOf } from './open-cases-of.ts'

/** The open cases of somebody who left go to their successor; without one they wait for whoever takes them. */
export const passOnCases = operation({
  name: 'cases.pass-on-cases',
  kind: 'do',
  may: 'system',
  summary: 'Pass on the open cases of somebody who left',
  input: z.object({ accountId: id, successorId: id.nullable() }),
  output: z.object({ passedOn: z.number().int() }),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId, successorId }) => {
    const successor = successorId === null ? undefined : (await readColleagues(ctx)).get(successorId)
    const held = await openCasesOf(ctx, accountId)
    const details = { toAccountId: successor?.id ?? null, toName: successor?.name ?? '', isBulk: true }
    for (const row of held) await addAction(ctx, row, { kind: 'assigned', details })
    return { passedOn: held.length }
  },
})
