import { z } from 'zod'
import { id, page } from '#platform/columns'
import { operation } from '#platform/operation'
import { contactView, viewContacts } from './contact-view.ts'
import { channelName } from './tasks.ts'

const PAGE_SIZE = 50

/** Contacts, newest first; or the ones named by id, in that order (for an inbox that shows many at once). */
export const listContacts = operation({
  name: 'messaging.list-contacts',
  kind: 'ask',
  may: 'granted',
  summary: 'List contacts',
  input: z.object({ ids: z.array(id).max(200).optional(), channel: channelName.optional(), page }),
  output: z.object({ contacts: z.array(contactView), page: z.number(), hasMore: z.boolean() }),
  run: async (ctx, input) => {
    if (input.ids) return { contacts: await viewContacts(ctx, input.ids), page: 1, hasMore: false }
    const { channel } = input
    const rows = await ctx.db
      .selectFrom('contact as c')
      .select('c.id')
      .$if(channel !== undefined, (query) =>
        query.where((eb) =>
          eb.exists(
            eb
              .selectFrom('contact_point as p')
              .select('p.id')
              .whereRef('p.contact_id', '=', 'c.id')
              .where('p.channel', '=', channel ?? 'zalo'),
          ),
        ),
      )
      .orderBy('c.id', 'desc')
      .limit(PAGE_SIZE + 1)
      .offset((input.page - 1) * PAGE_SIZE)
      .execute()
    const ids = rows.slice(0, PAGE_SIZE).map((row) => row.id)
    return { contacts: await viewContacts(ctx, ids), page: input.page, hasMore: rows.length > PAGE_SIZE }
  },
})
