import type { Context } from '#platform/context'
import type { ChannelEvent } from './channel-event.ts'
import { findPoint, pointOf } from './contact-point.ts'
import { forgetContact } from './forget-contact.ts'
import { receiveDetails } from './receive-details.ts'
import { receiveEcho } from './receive-echo.ts'
import { receiveFollow } from './receive-follow.ts'
import { receiveMessage } from './receive-message.ts'
import { receiveReceipt, receiveReport } from './receive-receipt.ts'
import { recordConsent } from './record-consent.ts'

/** The channel account news came for. */
export type Account = { id: number; channel: string; account_ref: string; name: string }

/** `not_yet` = what the news is about may still be on its way to us; asked again a little later. */
export type EventVerdict = { state: 'done' | 'unrecognised' | 'waiting' | 'not_yet'; problem: string | null }

const done: EventVerdict = { state: 'done', problem: null }

/** Does what one piece of news asks for. Doing it twice, or late, changes nothing. */
export async function actOnEvent(ctx: Context, account: Account, event: ChannelEvent): Promise<EventVerdict> {
  switch (event.kind) {
    case 'message':
      await receiveMessage(ctx, await pointOf(ctx, account, event, { isInteraction: true }), event)
      return done
    case 'echo':
      await receiveEcho(ctx, await pointOf(ctx, account, event, { isInteraction: false }), event)
      return done
    case 'followed':
    case 'unfollowed':
      await receiveFollow(ctx, await pointOf(ctx, account, event, { isInteraction: event.kind === 'followed' }), event)
      return done
    case 'interacted':
      await pointOf(ctx, account, event, { isInteraction: true })
      return done
    case 'details-given':
      await receiveDetails(ctx, await pointOf(ctx, account, event, { isInteraction: true }), event)
      return done
    case 'consent-answered': {
      const point = await pointOf(ctx, account, event, { isInteraction: event.isGiven })
      await recordConsent(ctx, {
        contactId: point.contact_id,
        purpose: event.about,
        channel: 'call',
        isGiven: event.isGiven,
        evidence: `${account.channel} ${event.about}`,
        at: event.at,
      })
      return done
    }
    case 'withdrew': {
      const point = await findPoint(ctx, account, event.userRef)
      if (point) await forgetContact(ctx, point.contact_id, 'user_withdraw')
      return done
    }
    case 'receipt':
      return receiveReceipt(ctx, event)
    case 'delivery-report':
      return receiveReport(ctx, event)
    case 'account-lost':
      await ctx.db
        .updateTable('channel_account')
        .set({ state: 'needs_consent', state_reason: event.reason })
        .where('id', '=', account.id)
        .where('state', '=', 'connected')
        .execute()
      return done
    case 'noted':
      return done
    case 'unrecognised':
      return { state: 'unrecognised', problem: null }
  }
}
