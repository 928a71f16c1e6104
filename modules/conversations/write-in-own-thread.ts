import { z } from 'zod'
import { maskIdentityNumbers } from '#messaging'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { findOwnThread } from './read-own-thread.ts'
import { ticket } from './ticket.ts'

/** A web visitor adds to their question. It goes to a person: on the web the machine has already had its turn. */
export const writeInOwnThread = operation({
  name: 'conversations.write-in-own-thread',
  kind: 'do',
  may: 'anyone',
  summary: 'Add to a web visitor’s own thread',
  isInternal: true,
  input: z.object({ ticket, text: personal(z.string().trim().min(1).max(2000)), key: z.string().min(8).max(100) }),
  output: z.object({}),
  run: async (ctx, input) => {
    const thread = await findOwnThread(ctx, input.ticket, true)
    const added = await addEntry(ctx, thread, { kind: 'resident', text: maskIdentityNumbers(input.text), dedupeKey: `own:${thread.id}:${input.key}` })
    if (added && thread.state !== 'held') await addEntry(ctx, thread, { kind: 'act', act: 'handed' })
    await ctx.announce('inbox')
    return {}
  },
})
