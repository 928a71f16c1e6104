import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { markProved, setProof } from './proof.ts'
import { openNumber } from './zalo-link.ts'

/**
 * Takes the two digits a Zalo user says they see. `none`: no page of theirs shows a number, so the words were about something
 * else. After three wrong ones the link is over.
 */
export const confirmZaloNumber = operation({
  name: 'residents.confirm-zalo-number',
  kind: 'do',
  may: 'system',
  summary: 'Take the number that a Zalo user sees on the sign-in page',
  input: z.object({ contactId: id, number: personal(z.string().max(10)) }),
  output: z.object({ result: z.enum(['none', 'right', 'wrong', 'over']), attemptsLeft: z.number() }),
  subject: ({ contactId }) => `contact:${contactId}`,
  run: async (ctx, { contactId, number }) => {
    const link = await ctx.db
      .selectFrom('resident_proof')
      .selectAll()
      .where('commune_id', '=', ctx.commune.id)
      .where('kind', '=', 'zalo')
      .where('contact_id', '=', contactId)
      .where('closed_at', 'is', null)
      .where('browser_hash', 'is not', null)
      .where('proved_at', 'is', null)
      .where('expires_at', '>', ctx.now)
      .forUpdate()
      .executeTakeFirst()
    if (!link?.state_sealed) return { result: 'none' as const, attemptsLeft: 0 }
    if (openNumber(ctx, link.state_sealed) === number) {
      await markProved(ctx, link, contactId)
      return { result: 'right' as const, attemptsLeft: link.attempts_left }
    }
    const attemptsLeft = link.attempts_left - 1
    await setProof(ctx, link, { attempts_left: attemptsLeft, ...(attemptsLeft <= 0 ? { closed_at: ctx.now } : {}) })
    return { result: attemptsLeft <= 0 ? ('over' as const) : ('wrong' as const), attemptsLeft }
  },
})
