import { z } from 'zod'
import { setConsent } from '#messaging'
import { operation } from '#platform/operation'
import { requireMe } from './me.ts'
import { texts } from './texts.vi.ts'

/** The resident allows or stops one kind of message on one channel, for the contact they signed in with. */
export const setOwnConsent = operation({
  name: 'privacy.set-own-consent',
  kind: 'do',
  may: 'resident',
  summary: 'Allow or stop one kind of message',
  input: z.object({ purpose: z.enum(['reply', 'case', 'notice']), channel: z.enum(['zalo', 'sms']), isGiven: z.stringbool().or(z.boolean()) }),
  output: z.object({ contactId: z.number() }),
  subject: (_input, { contactId }) => `contact:${contactId}`,
  run: async (ctx, { purpose, channel, isGiven }) => {
    const { contactId } = requireMe(ctx)
    await ctx.asSystem('privacy').call(setConsent, { contactId, purpose, channel, isGiven, evidence: texts.ownConsent })
    return { contactId }
  },
})
