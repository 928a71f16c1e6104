import { z } from 'zod'
import { id, longText, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { choice, detailsRequest } from './choice.ts'
import { messagePurpose } from './message-state.ts'
import { pinTemplate } from './pin-template.ts'
import { refuse } from './refusals.ts'
import { scheduleSend } from './schedule-send.ts'

/** Puts a message on the ledger; channel, hour and price are chosen when it is sent. A repeated key gives the first message. */
export const queueMessage = operation({
  name: 'messaging.queue-message',
  kind: 'do',
  may: 'system',
  summary: 'Queue a message to a contact',
  input: z.object({
    contactId: id,
    purpose: messagePurpose,
    text: personal(longText),
    choices: z.array(choice).max(5).default([]),
    detailsRequest: detailsRequest.optional(),
    conversationEntryId: id.optional(),
    quotedProviderMessageId: z.string().optional(),
    attachmentFileId: z.uuid().optional(),
    template: z.object({ code: z.string(), data: personal(z.record(z.string(), z.string())) }).optional(),
    idempotencyKey: z.string().min(1).max(200),
  }),
  output: z.object({ messageId: id }),
  subject: (_input, output) => `message:${output.messageId}`,
  run: async (ctx, input) => {
    const contact = await ctx.db.selectFrom('contact').select(['id', 'withdrawn_at']).where('id', '=', input.contactId).executeTakeFirst()
    if (!contact) return refuse('messaging.contact_missing')
    if (contact.withdrawn_at) return refuse('messaging.contact_withdrew')
    const template = input.template ? await pinTemplate(ctx, input.template) : null
    const inserted = await ctx.db
      .insertInto('message')
      .values({
        commune_id: ctx.commune.id,
        contact_id: input.contactId,
        purpose: input.purpose,
        text: input.text,
        choices: JSON.stringify(input.choices),
        details_request: input.detailsRequest ? JSON.stringify(input.detailsRequest) : null,
        conversation_entry_id: input.conversationEntryId ?? null,
        quoted_provider_message_id: input.quotedProviderMessageId ?? null,
        attachment_file_id: input.attachmentFileId ?? null,
        template_version_id: template?.versionId ?? null,
        template_data: template ? JSON.stringify(template.data) : null,
        idempotency_key: input.idempotencyKey,
        queued_at: ctx.now,
      })
      .onConflict((conflict) => conflict.columns(['commune_id', 'idempotency_key']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (inserted) {
      await scheduleSend(ctx, { id: inserted.id, contactId: input.contactId }, null)
      return { messageId: inserted.id }
    }
    const first = await ctx.db.selectFrom('message').select('id').where('idempotency_key', '=', input.idempotencyKey).executeTakeFirstOrThrow()
    return { messageId: first.id }
  },
})
