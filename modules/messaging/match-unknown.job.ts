import { job } from '#platform/runtime'
import type { Channel } from './channel.ts'
import { findUnknown } from './find-unknown.ts'
import { settleUnknown } from './settle-unknown.ts'
import { matchUnknown } from './tasks.ts'

/** Finds out what became of an unknown message: first the echoes, then the provider's own conversation. */
export const matchUnknownJob = (channels: readonly Channel[]) =>
  job(matchUnknown, async (work, { messageId }) => {
    const { look } = await work.execute(findUnknown, { messageId })
    if (!look) return
    const channel = channels.find((one) => one.name === look.channel)
    const found = channel?.findSent && look.userRef ? await channel.findSent(look.account, look.userRef, look.since) : null
    await work.execute(settleUnknown, {
      messageId,
      found: found && { messages: [...found.messages], isComplete: found.isComplete },
      isRepeatSafe: channel?.dropsRepeats ?? false,
    })
  })
