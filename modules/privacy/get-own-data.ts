import { z } from 'zod'
import { listOwnCases } from '#cases'
import { listContacts } from '#messaging'
import { getOwn, listOwnAuthorisations } from '#people'
import { id, instant, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { getOwnAccount } from '#residents'
import { requireMe } from './me.ts'
import { ownRequests, requestShown } from './own-requests.ts'

const consent = z.object({ purpose: z.string(), channel: z.string(), isGiven: z.boolean(), at: instant })

/** Everything the commune holds of the signed-in resident, numbers masked: the register, the account, contacts and consents, who acts for whom, cases, requests. */
export const getOwnData = operation({
  name: 'privacy.get-own-data',
  kind: 'ask',
  may: 'resident',
  summary: 'Everything the commune holds of me',
  input: z.object({}),
  output: z.object({
    at: instant,
    commune: z.string(),
    person: getOwn.output.nullable(),
    account: getOwnAccount.output,
    contact: z.object({
      id,
      name: personal(z.string()).nullable(),
      points: z.array(z.object({ channel: z.string(), maskedPhone: personal(z.string()).nullable(), isVerified: z.boolean() })),
      consents: z.array(consent),
    }),
    authorisations: listOwnAuthorisations.output,
    cases: listOwnCases.output.shape.rows,
    requests: z.array(requestShown),
  }),
  run: async (ctx) => {
    const me = requireMe(ctx)
    const [contact] = (await ctx.asSystem('privacy').call(listContacts, { ids: [me.contactId] })).contacts
    return {
      at: ctx.now,
      commune: ctx.commune.name,
      person: me.personId === null ? null : await ctx.call(getOwn, {}),
      account: await ctx.call(getOwnAccount, {}),
      contact: {
        id: me.contactId,
        name: contact?.name ?? null,
        points: contact?.points.map(({ channel, maskedPhone, isVerified }) => ({ channel, maskedPhone, isVerified })) ?? [],
        consents: contact?.consents.map(({ purpose, channel, isGiven, at }) => ({ purpose, channel, isGiven, at })) ?? [],
      },
      authorisations: me.personId === null ? { actsForMe: [], iActFor: [] } : await ctx.call(listOwnAuthorisations, {}),
      cases: (await ctx.call(listOwnCases, {})).rows,
      requests: await ownRequests(ctx, me.residentId),
    }
  },
})
