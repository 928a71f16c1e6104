import type { Context } from '#platform/context'
import { getProcedure } from '#procedures'
import type { Answer } from './answer.ts'
import type { Part } from './asked-part.ts'
import { writeProcedure } from './write-procedure.ts'

/** The answer from one procedure's record. Refused when the code is not in the commune's catalogue. */
export async function answerAboutProcedure(ctx: Context, code: string, part: Part | null, siteAddress: string): Promise<Answer> {
  const card = await ctx.call(getProcedure, { code })
  return {
    kind: 'answer',
    text: writeProcedure(card, part, siteAddress),
    choices: [],
    source: { code: card.code, name: card.name, path: `/thu-tuc/${card.code}`, url: card.source.url, readAt: card.source.readAt, words: card.source.words },
    memory: { procedureCode: card.code, offered: null },
  }
}
