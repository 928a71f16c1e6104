import { z } from 'zod'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { canReach, readColleagues } from './colleagues.ts'
import { openCasesOf } from './open-cases-of.ts'

/**
 * The open cases of somebody who left go to their successor, who also stands in for whomever they stood in for; those no successor may
 * work on wait for whoever takes them.
 */
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
    await passOnStandingIn(ctx, accountId, successor?.id ?? null)
    const held = await openCasesOf(ctx, accountId)
    for (const row of held) {
      const receiver = successor && canReach(successor, row) ? successor : null
      await addAction(ctx, row, { kind: 'assigned', details: { toAccountId: receiver?.id ?? null, toName: receiver?.name ?? '', isBulk: true } })
    }
    return { passedOn: held.length }
  },
})

/** Nobody is left counting on somebody who is gone: their own being away ends, and nobody stands in for themselves. */
async function passOnStandingIn(ctx: Context, accountId: number, successorId: number | null): Promise<void> {
  const now = () => ctx.db.updateTable('substitute').where('commune_id', '=', ctx.commune.id).where('ended_at', 'is', null)
  if (successorId !== null)
    await now().set({ substitute_account_id: successorId }).where('substitute_account_id', '=', accountId).where('account_id', '<>', successorId).execute()
  await now()
    .set({ ended_at: ctx.now })
    .where((build) => build.or([build('account_id', '=', accountId), build('substitute_account_id', '=', accountId)]))
    .execute()
}
