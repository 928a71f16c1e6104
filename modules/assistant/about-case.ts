import { findCaseOfContact } from '#case-messages'
import type { Context } from '#platform/context'
import type { Answer, Memory } from './answer.ts'
import { asksForCase, caseCodeIn } from './asked-case.ts'
import { texts } from './texts.vi.ts'

type Asked = { text: string; siteAddress: string; phone: string | null; contactId: number | undefined; memory: Memory }

/**
 * Where a case is: to the contact its messages go to, by the code they typed, its state and date; to everybody else the look-up page,
 * in the same words whether there is such a code or not. Null when the message is about something else.
 */
export async function answerAboutCase(ctx: Context, { text, siteAddress, phone, contactId, memory }: Asked): Promise<Answer | null> {
  const code = caseCodeIn(text)
  if (code === null && !asksForCase(text)) return null
  // The contact is believed from the program, which knows whose talk it is; a visitor could name anybody.
  const isKnown = code !== null && contactId !== undefined && ctx.actor.kind === 'system'
  const found = isKnown ? await findCaseOfContact(ctx, contactId, code) : undefined
  const link = siteAddress && texts.caseLink(`${siteAddress}/tra-cuu/ho-so`)
  const lines = found
    ? [texts.caseState(found.code, found.stateWords), found.isOnlyPrepared && texts.casePrepared, found.dueWords && texts.caseDue(found.dueWords)]
    : [code !== null && texts.caseCode, texts.caseWhere]
  const parts = [[...lines, link].filter(Boolean).join('\n'), phone && texts.caseCall(phone), texts.machineFoot]
  return { kind: 'answer', text: parts.filter(Boolean).join('\n\n'), choices: [], source: null, memory: { ...memory, offered: null } }
}
