import type { Context } from '#platform/context'
import { listChannels } from './list-channels.ts'
import { listMessages } from './list-messages.ts'
import { resolveUnknown } from './resolve-unknown.ts'
import { saveAccount } from './save-account.ts'
import { startConnectingName } from './start-connecting.ts'
import { switchAccount } from './switch-account.ts'

export type ChannelsData = Awaited<ReturnType<typeof loadChannels>>

/** What the channels page shows, and what this person may do there. */
export async function loadChannels(ctx: Context) {
  const health = await ctx.call(listChannels, {})
  const unknown = ctx.may(listMessages) ? (await ctx.call(listMessages, { state: 'unknown' })).messages : null
  const rights = {
    mayAdd: ctx.may(saveAccount),
    mayConnect: ctx.may({ name: startConnectingName, may: 'granted' }),
    maySwitch: ctx.may(switchAccount),
    mayResolve: ctx.may(resolveUnknown),
  }
  return { health, unknown, rights }
}
