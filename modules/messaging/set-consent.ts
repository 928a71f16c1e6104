import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { recordConsent } from './record-consent.ts'
import { refuse } from './refusals.ts'

/** A resident allowed or stopped one kind of message on one channel; `evidence` says how we know. */
export const setConsent = operation({
  name: 'messaging.set-consent',
  kind: 'do',
  may: 'granted',
  summary: 'Note a consent given or taken back',
  input: z.object({
    contactId: id,
    purpose: z.enum(['reply', 'case', 'notice', 'all']),
    channel: z.enum(['zalo', 'sms']),
    isGiven: z.boolean(),
    evidence: shortText,
  }),
  output: z.object({ contactId: id }),
  subject: ({ contactId }) => `contact:${contactId}`,
  run: async (ctx, input) => {
    const contact = await ctx.db.selectFrom('contact').select('id').where('id', '=', input.contactId).executeTakeFirst()
    if (!contact) return refuse('messaging.contact_missing')
    await recordConsent(ctx, { ...input, at: ctx.now })
    return { contactId: input.contactId }
  },
})
