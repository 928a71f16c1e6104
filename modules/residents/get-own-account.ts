import { z } from 'zod'
import { type WayToReach, waysToReach } from '#messaging'
import { type ActsFor, contactsOfPerson, findActsFor } from '#people'
import { id, instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { currentResident, type ResidentActor } from './current-resident.ts'

/** The signed-in resident's own account: ways to be reached, machines signed in to, whom they act for. */
export const getOwnAccount = operation({
  name: 'residents.get-own-account',
  kind: 'ask',
  may: 'resident',
  summary: 'One’s own account: ways to be reached, machines, whom one acts for',
  input: z.object({}),
  output: z.object({
    name: personal(z.string()),
    isInRegister: z.boolean(),
    hasVneid: z.boolean(),
    ways: z.array(z.object({ channel: z.string(), accountName: z.string().nullable(), maskedPhone: personal(z.string()).nullable() })),
    sessions: z.array(z.object({ id, device: z.string(), lastSeenAt: instant, isThis: z.boolean(), isShared: z.boolean() })),
    actsFor: z.array(z.object({ name: personal(z.string()), basis: z.string() })),
  }),
  run: async (ctx) => {
    const me = currentResident(ctx)
    const sessions = await ctx.db
      .selectFrom('session')
      .select(['id', 'device', 'last_seen_at', 'idle_minutes'])
      .where('commune_id', '=', ctx.commune.id)
      .where('resident_id', '=', me.residentId)
      .orderBy('last_seen_at', 'desc')
      .execute()
    const identity = await ctx.db
      .selectFrom('resident_identity')
      .select('id')
      .where('commune_id', '=', ctx.commune.id)
      .where('resident_id', '=', me.residentId)
      .limit(1)
      .executeTakeFirst()
    const actsFor: ActsFor[] = me.personId === null ? [] : await findActsFor(ctx, { byPersonId: me.personId })
    return {
      name: me.name,
      isInRegister: me.personId !== null,
      hasVneid: identity !== undefined,
      ways: await ownWays(ctx, me),
      sessions: sessions.map((one) => ({
        id: one.id,
        device: one.device ?? '',
        lastSeenAt: one.last_seen_at,
        isThis: one.id === me.sessionId,
        isShared: (one.idle_minutes ?? 0) <= 60,
      })),
      actsFor: actsFor.map(({ name, basis }) => ({ name, basis })),
    }
  },
})

/** Of the account's own contact and of every other the person is known by. */
async function ownWays(ctx: Context, { contactId, personId }: ResidentActor): Promise<WayToReach[]> {
  const others = personId === null ? [] : (await contactsOfPerson(ctx, personId)).map((one) => one.contactId)
  const ways: WayToReach[] = []
  for (const one of new Set([contactId, ...others])) ways.push(...(await waysToReach(ctx, one)))
  return ways
}
