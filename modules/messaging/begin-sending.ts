import { z } from 'zod'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import type { Channel } from './channel.ts'
import { ledgerId } from './ledger-id.ts'
import { partsOfMessage } from './message-parts.ts'
import { failuresOf, lastRefusal, noteAttempt } from './note-attempt.ts'
import { readOutgoing } from './outgoing.ts'
import { chooseRoute } from './route.ts'
import { routeQuestion } from './route-question.ts'
import { scheduleSend } from './schedule-send.ts'
import { openTokens } from './sealing.ts'
import { closeMessage, loseAttempt, type Message, sendIsOver } from './settle.ts'
import { reasons } from './texts.vi.ts'
import { hasElder, tokenWait } from './turn.ts'

const WAIT_FOR_ELDER_MS = 1000
const MOST_TRIES = 20
const REFRESH_AGAIN_MS = 60_000

const step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('stop') }),
  z.object({ step: z.literal('refresh'), accountId: id, tokensAt: z.date().nullable() }),
  z.object({
    step: z.literal('send'),
    attemptId: id,
    accountId: id,
    tokensAt: z.date().nullable(),
    channel: z.string(),
    outgoing: readOutgoing,
    attachmentFileId: z.string().nullable(),
  }),
])

export type BeginStep = z.output<typeof step>

/** Decides how a message goes out now and writes the attempt down before anything leaves; or lets it wait, or closes it. */
export const beginSending = (channels: readonly Channel[]) =>
  operation({
    name: 'messaging.begin-sending',
    kind: 'do',
    may: 'system',
    summary: 'Choose the way of a message and note the attempt',
    input: z.object({ messageId: id, couldNotRefresh: z.boolean().default(false) }),
    output: step,
    subject: ({ messageId }) => `message:${messageId}`,
    run: async (ctx, { messageId, couldNotRefresh }) => {
      const stop = { step: 'stop' as const }
      const message = await ctx.db.selectFrom('message').selectAll().where('id', '=', messageId).forUpdate().executeTakeFirst()
      if (!message || (message.state !== 'queued' && message.state !== 'sending')) return stop
      const open = await ctx.db.selectFrom('message_attempt').selectAll().where('message_id', '=', messageId).where('outcome', 'is', null).executeTakeFirst()
      if (open) {
        // Jobs of one contact run one after another: an attempt still open belongs to a run that died.
        await loseAttempt(ctx, message, open, reasons.died, 'died')
        return stop
      }
      if (message.not_before && message.not_before > ctx.now) return wait(ctx, message, message.not_before, message.reason)
      if (ctx.commune.kind === 'practice') return over(ctx, message, reasons.practice)
      if (message.tries >= MOST_TRIES) return closed(ctx, message, message.reason ?? reasons.tooManyTries)
      if (await hasElder(ctx, message)) return wait(ctx, message, new Date(ctx.now.getTime() + WAIT_FOR_ELDER_MS), message.reason)

      const answer = chooseRoute(await routeQuestion(ctx, channels, message))
      if ('web' in answer) return over(ctx, message, reasons.web)
      if ('none' in answer) return closed(ctx, message, (await lastRefusal(ctx, messageId)) ?? answer.none)
      if ('waitUntil' in answer) return wait(ctx, message, answer.waitUntil, answer.reason)

      const { route } = answer
      const channel = channels.find((one) => one.name === route.account.channel)
      if (!channel) return closed(ctx, message, reasons.noWay)
      const account = await ctx.db.selectFrom('channel_account').selectAll().where('id', '=', route.account.id).executeTakeFirstOrThrow()
      if (channel.consent && (!account.tokens_sealed || !account.tokens_expire_at || account.tokens_expire_at <= ctx.now))
        return couldNotRefresh
          ? wait(ctx, message, new Date(ctx.now.getTime() + REFRESH_AGAIN_MS), reasons.needsConsent)
          : { step: 'refresh' as const, accountId: account.id, tokensAt: account.tokens_at }

      const sent = await ctx.db
        .selectFrom('message_attempt')
        .select('part')
        .distinct()
        .where('message_id', '=', messageId)
        .where('kind', '=', route.kind)
        .where('outcome', '=', 'sent')
        .execute()
      const parts = await partsOfMessage(ctx, channel, route, message)
      const part = parts.findIndex((_, index) => !sent.some((one) => one.part === index))
      const carried = parts[part]
      if (!carried) return over(ctx, message, null)
      const seconds = await tokenWait(ctx, channel, route)
      if (seconds > 0) return wait(ctx, message, new Date(ctx.now.getTime() + Math.ceil(seconds * 1000)), message.reason)

      const attemptId = await noteAttempt(ctx, message, route, { part, text: carried.text, total: parts.length })
      return {
        step: 'send' as const,
        attemptId,
        accountId: account.id,
        tokensAt: account.tokens_at,
        channel: channel.name,
        attachmentFileId: carried.attachmentFileId,
        outgoing: {
          account: {
            ref: account.account_ref,
            accessToken: account.tokens_sealed ? openTokens(ctx.keyring, account.tokens_sealed).accessToken : null,
            settings: route.account.settings,
          },
          kind: route.kind,
          userRef: route.userRef,
          phone: route.phone,
          text: carried.text,
          template: route.templateRef ? { id: route.templateRef, data: z.record(z.string(), z.string()).parse(message.template_data ?? {}) } : null,
          quotedProviderMessageId: part === 0 ? message.quoted_provider_message_id : null,
          choices: [...carried.choices],
          detailsRequest: carried.detailsRequest,
          ledgerId: ledgerId(messageId, part, await failuresOf(ctx, messageId, part)),
        },
      }
    },
  })

async function wait(ctx: Context, message: Message, until: Date, reason: string | null): Promise<{ step: 'stop' }> {
  await ctx.db.updateTable('message').set({ state: 'queued', not_before: until, reason }).where('id', '=', message.id).execute()
  await scheduleSend(ctx, { id: message.id, contactId: message.contact_id }, until)
  return { step: 'stop' }
}

async function over(ctx: Context, message: Message, reason: string | null): Promise<{ step: 'stop' }> {
  await sendIsOver(ctx, message, reason)
  return { step: 'stop' }
}

async function closed(ctx: Context, message: Message, reason: string): Promise<{ step: 'stop' }> {
  await closeMessage(ctx, message, reason)
  return { step: 'stop' }
}
