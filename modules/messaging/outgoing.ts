import { z } from 'zod'
import { choice, detailsRequest } from './choice.ts'

/** A call to a provider as begin-sending hands it to the job; the attachment's bytes are read by the job. */
export const readOutgoing = z.object({
  account: z.object({ ref: z.string(), accessToken: z.string().nullable(), settings: z.record(z.string(), z.unknown()) }),
  kind: z.enum(['chat', 'template-by-user', 'template-by-phone', 'sms']),
  userRef: z.string().nullable(),
  phone: z.string().nullable(),
  text: z.string(),
  template: z.object({ id: z.string(), data: z.record(z.string(), z.string()) }).nullable(),
  quotedProviderMessageId: z.string().nullable(),
  choices: z.array(choice),
  detailsRequest: detailsRequest.nullable(),
  ledgerId: z.string(),
})
