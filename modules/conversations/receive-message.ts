import { z } from 'zod'
import { getContact } from '#messaging'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { attachment, channel } from './entry.ts'
import { letInByZalo } from './let-in-by-zalo.ts'
import { letMachineAnswer } from './machine-turn.ts'
import { openThread } from './open-thread.ts'

/** A resident's message joins their thread and the machine takes its turn. The same provider id is taken once, in whatever order. */
export const receiveMessage = operation({
  name: 'conversations.receive-message',
  kind: 'do',
  may: 'system',
  summary: 'Take in a message of a resident',
  input: z.object({
    contactId: id,
    channel,
    providerMessageId: z.string().min(1),
    text: personal(z.string()),
    attachments: z.array(attachment).default([]),
    at: z.coerce.date(),
    /** `http://{host}`: where links in answers lead; `{host}` becomes the commune's host. Empty for links within the page. */
    siteAddress: z.string().default(''),
  }),
  output: z.object({ conversationId: id, isRepeat: z.boolean() }),
  subject: (_input, output) => `conversation:${output.conversationId}`,
  run: async (ctx, input) => {
    const thread = await openThread(ctx, { contactId: input.contactId, contactName: await nameOf(ctx, input.contactId), channel: input.channel, at: input.at })
    const dedupeKey = `in:${input.channel}:${input.providerMessageId}`
    const added = await addEntry(ctx, thread, { kind: 'resident', text: input.text, attachments: input.attachments, at: input.at, dedupeKey })
    if (!added) return { conversationId: thread.id, isRepeat: true }
    const siteAddress = await addressOf(ctx, input.siteAddress)
    const question = { entryId: added.id, text: input.text, at: added.at, attachments: input.attachments }
    if (!(await letInByZalo(ctx, thread, question, siteAddress))) await letMachineAnswer(ctx, thread, question, siteAddress)
    await ctx.announce('inbox')
    return { conversationId: thread.id, isRepeat: false }
  },
})

/** The name is asked for until one is known, so that opening a contact's record is not noted at every message. */
async function nameOf(ctx: Context, contactId: number): Promise<string> {
  const known = await ctx.db.selectFrom('conversation').select('contact_name').where('contact_id', '=', contactId).executeTakeFirst()
  if (known?.contact_name) return known.contact_name
  const contact = await ctx.asSystem('conversations').call(getContact, { contactId })
  return contact.name ?? contact.points.find(({ maskedPhone }) => maskedPhone)?.maskedPhone ?? ''
}

async function addressOf(ctx: Context, pattern: string): Promise<string> {
  if (!pattern.includes('{host}')) return pattern
  const row = await ctx.db.selectFrom('commune').select('hosts').where('id', '=', ctx.commune.id).executeTakeFirst()
  return row?.hosts[0] ? pattern.replace('{host}', row.hosts[0]) : ''
}
