import type { z } from 'zod'
import type { Actor } from './access.ts'
import type { Context } from './context.ts'
import { sha256 } from './ids.ts'
import type { Operation } from './operation.ts'
import { refuse } from './refusal.ts'

const PURPOSE = 'platform.first-answer'

/**
 * Runs a write once per key of one actor: a repeat gets the first answer, also when both arrive at the same moment. Another's key is
 * another key, whatever it says. The caller has asked whether the actor may call the operation. Answers are kept sealed.
 */
export async function firstAnswer<I extends z.ZodType, O extends z.ZodType>(
  ctx: Context,
  operation: Operation<I, O>,
  input: z.input<I>,
  givenKey: string,
): Promise<z.output<O>> {
  const key = `${keyholder(ctx.actor)} ${givenKey}`
  const inputHash = sha256(JSON.stringify(input) ?? '')
  const claimed = await ctx.db
    .insertInto('first_answer')
    .values({ commune_id: ctx.commune.id, operation: operation.name, key, input_hash: inputHash, at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const mine = ctx.db.updateTable('first_answer').where('commune_id', '=', ctx.commune.id).where('operation', '=', operation.name).where('key', '=', key)
  if (claimed.numInsertedOrUpdatedRows === 1n) {
    const answer = await ctx.call(operation, input)
    await mine.set({ answer: JSON.stringify(ctx.keyring.seal(JSON.stringify(answer), PURPOSE)) }).execute()
    return answer
  }
  const first = await ctx.db
    .selectFrom('first_answer')
    .select(['input_hash', 'answer'])
    .where('operation', '=', operation.name)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (first.input_hash !== inputHash) refuse('platform.same_key_other_input', { operation: operation.name })
  return operation.output.parse(JSON.parse(ctx.keyring.open(String(first.answer), PURPOSE)))
}

function keyholder(actor: Actor): string {
  if (actor.kind === 'staff') return `staff:${actor.accountId}`
  if (actor.kind === 'resident') return `resident:${actor.residentId}`
  return actor.kind === 'system' ? `system:${actor.name}` : 'anyone'
}
