import { z } from 'zod'
import { getCommune } from '#communes'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { answerAboutCase } from './about-case.ts'
import { answerAboutProcedure } from './about-procedure.ts'
import { type Answer, answer, MENU, type Memory, memory } from './answer.ts'
import { askedPart, withoutPartWords } from './asked-part.ts'
import { chosenNumber } from './chosen-number.ts'
import { emergencyIn } from './emergency.ts'
import { askProcedureAnswer, emergencyAnswer, hoursAnswer, menuAnswer, type Place, personAnswer, secretAnswer, thanksAnswer } from './fixed-answers.ts'
import { intentOf } from './intent.ts'
import { plainWords, withoutPoliteWords } from './plain-words.ts'
import { searchAnswer } from './search-answer.ts'
import { touchesSecret } from './secret.ts'
import { texts } from './texts.vi.ts'

const forgetful = memory.catch({ procedureCode: null, offered: null })

/**
 * The machine's answer to one message, from the commune's own records alone. Danger first, then secrets, then where a case is, then a number
 * that picks what was offered, then what the message wants, then the talk's procedure, then the search.
 * The text is data: nothing in it changes these rules.
 */
export const answerText = operation({
  name: 'assistant.answer-text',
  kind: 'ask',
  may: 'anyone',
  summary: 'The machine’s answer to a message, with its source',
  input: z.object({
    text: personal(z.string().max(4000)),
    /** As the last answer gave it; anything else counts as a new talk. */
    memory: z.unknown().optional(),
    /** The procedure chosen by a link instead of a number. */
    chosenCode: z.string().max(20).optional(),
    /** `https://host` put before links in the text; empty leaves links out. */
    siteAddress: z.string().max(200).default(''),
    /** Whose talk it is; believed from the program alone. */
    contactId: id.optional(),
  }),
  output: answer,
  run: async (ctx, { text, chosenCode, siteAddress, contactId, ...input }) => {
    const remembered = forgetful.parse(input.memory)
    const place = await ctx.call(getCommune, {})
    const urgent = urgentAnswer(text, place, remembered)
    if (urgent) return urgent
    if (chosenCode) return answerAboutProcedure(ctx, chosenCode, askedPart(text), siteAddress)
    return (
      (await answerAboutCase(ctx, { text, siteAddress, phone: place.phone, contactId, memory: remembered })) ??
      (await pickedAnswer(ctx, text, remembered, place, siteAddress)) ??
      intendedAnswer(text, remembered, place) ??
      (await followUpAnswer(ctx, text, remembered, siteAddress)) ??
      (await searchAnswer(ctx, text, siteAddress)) ??
      personAnswer('unknown', place, remembered)
    )
  },
})

function urgentAnswer(text: string, place: Place, remembered: Memory): Answer | null {
  const danger = emergencyIn(text)
  if (danger) return emergencyAnswer(danger, place, remembered)
  return touchesSecret(text) ? secretAnswer(place, remembered) : null
}

/** A number means one of what was last offered; a number out of nowhere brings the menu. */
async function pickedAnswer(ctx: Context, text: string, { offered }: Memory, place: Place, siteAddress: string): Promise<Answer | null> {
  const count = offered?.kind === 'procedures' ? offered.codes.length : offered ? MENU.length : 0
  const picked = chosenNumber(text, count)
  if (picked === null) return /^\s*\d{1,2}\s*$/.test(text) ? menuAnswer(place, texts.nothingOffered) : null
  if (offered?.kind === 'procedures') return answerAboutProcedure(ctx, offered.codes[picked] ?? '', offered.part, siteAddress)
  const item = MENU[picked]
  if (item === 'procedures') return askProcedureAnswer()
  const fresh = { procedureCode: null, offered: null }
  return item === 'hours' ? hoursAnswer(place, fresh) : personAnswer('officer', place, fresh)
}

function intendedAnswer(text: string, remembered: Memory, place: Place): Answer | null {
  switch (intentOf(text)) {
    case 'menu':
      return menuAnswer(place)
    case 'thanks':
      return thanksAnswer(remembered)
    case 'hours':
      return hoursAnswer(place, { ...remembered, offered: null })
    case 'officer':
      return personAnswer('officer', place, remembered)
    case 'loan':
      return personAnswer('unknown', place, remembered)
    case 'complaint':
      return personAnswer('petition', place, remembered)
    case null:
      return null
  }
}

/** "Thế phí bao nhiêu" names a part and no procedure: it is about the one last spoken of. */
async function followUpAnswer(ctx: Context, text: string, { procedureCode }: Memory, siteAddress: string): Promise<Answer | null> {
  const part = askedPart(text)
  const namesNothingElse = withoutPoliteWords(withoutPartWords(plainWords(text))) === ''
  return procedureCode && part && namesNothingElse ? answerAboutProcedure(ctx, procedureCode, part, siteAddress) : null
}
