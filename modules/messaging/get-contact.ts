import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { contactView, viewContacts } from './contact-view.ts'
import { refuse } from './refusals.ts'

/** One contact with its channel points, windows and consents. */
export const getContact = operation({
  name: 'messaging.get-contact',
  kind: 'ask',
  may: 'granted',
  summary: 'Get a contact',
  isRecorded: true,
  input: z.object({ contactId: id }),
  output: contactView,
  subject: ({ contactId }) => `contact:${contactId}`,
  run: async (ctx, { contactId }) => {
    const [contact] = await viewContacts(ctx, [contactId])
    return contact ?? refuse('messaging.contact_missing')
  },
})
