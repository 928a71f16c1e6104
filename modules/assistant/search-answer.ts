import type { Context } from '#platform/context'
import { searchProcedures } from '#procedures'
import { answerAboutProcedure } from './about-procedure.ts'
import type { Answer } from './answer.ts'
import { askedPart, type Part } from './asked-part.ts'
import { outsideAnswer } from './fixed-answers.ts'
import { shortened } from './shortened.ts'
import { texts } from './texts.vi.ts'

const MOST_CHOICES = 4
const LONGEST_TITLE = 95
/** From this many near procedures on, asking is better than guessing. */
const MANY = 3

type Found = { code: string; name: string }

/** Looks the question up among the procedures: one sure answer, a question back, or that the commune does not do it. Null when nothing fits. */
export async function searchAnswer(ctx: Context, text: string, siteAddress: string): Promise<Answer | null> {
  const { results, outside, confidence } = await ctx.call(searchProcedures, { query: withoutTakingBack(text).slice(0, 300), limit: MOST_CHOICES })
  if (outside) return outsideAnswer(outside)
  const part = askedPart(text)
  const [first, second] = results
  if (!first || confidence === 'none') return null
  if (confidence === 'sure') return answerAboutProcedure(ctx, first.code, part, siteAddress)
  if (results.length >= MANY || !second) return clarify(results, part)
  const guess = await answerAboutProcedure(ctx, first.code, part, siteAddress)
  return {
    ...guess,
    ...offering([second]),
    text: `${guess.text}\n\n${texts.otherReading}`,
    memory: { procedureCode: first.code, offered: { kind: 'procedures', codes: [second.code], part } },
  }
}

function clarify(results: readonly Found[], part: Part | null): Answer {
  const offered = results.slice(0, MOST_CHOICES)
  return {
    kind: 'clarify',
    text: `${texts.clarify}\n\n${texts.clarifyHint}`,
    source: null,
    ...offering(offered),
    memory: { procedureCode: null, offered: { kind: 'procedures', codes: offered.map(({ code }) => code), part } },
  }
}

function offering(offered: readonly Found[]): Pick<Answer, 'choices'> {
  return { choices: offered.map(({ code, name }, index) => ({ title: shortened(name, LONGEST_TITLE), payload: String(index + 1), code })) }
}

/** "À không, ý tôi là tạm trú": what was said before is taken back, the rest is the question. */
function withoutTakingBack(text: string): string {
  const rest = text.replace(
    /^\s*(à |ờ |ừ )?(không|khong|ko|không phải|nhầm|nham)[ ,.]+(ý |y )?(tôi|toi|em|tui|mình|bác|con|chị|anh)?\s*(là|la|hỏi|hoi)?[ :,]+/iu,
    '',
  )
  return rest.trim() === '' ? text : rest
}
