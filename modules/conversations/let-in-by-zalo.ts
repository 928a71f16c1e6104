import type { Context } from '#platform/context'
import { offerSignIn, takeSignInNumber } from '#residents'
import type { Question } from './machine-turn.ts'
import { say } from './say.ts'
import type { Thread } from './thread.ts'
import { machineMaySpeak } from './thread-state.ts'

/**
 * Takes the part of a Zalo talk by which a resident signs in: the wish for what is theirs, unless a person has the talk, and the
 * number their page shows, whoever has it. False when the message is about something else. The link goes to the resident alone.
 */
export async function letInByZalo(ctx: Context, thread: Thread, { entryId, text }: Question, siteAddress: string): Promise<boolean> {
  if (thread.channel !== 'zalo') return false
  const words =
    (await takeSignInNumber(ctx, thread.contactId, text)) ??
    (machineMaySpeak(thread.state) ? await offerSignIn(ctx, thread.contactId, text, siteAddress) : null)
  if (!words) return false
  await say(ctx, thread, { kind: 'machine', text: words.kept, dedupeKey: `answer:${entryId}` }, words.sent)
  return true
}
