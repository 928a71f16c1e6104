import { z } from 'zod'
import { editTemplate, findTemplate } from '#messaging'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { messageTemplates, type TemplateCode } from './message-texts.vi.ts'

/** Lays the first words of every message where the office has none, so that it can read and change them; what it wrote stays. */
export const layTemplates = operation({
  name: 'case-messages.lay-templates',
  kind: 'do',
  may: 'system',
  summary: 'Lay the first words of messages about cases',
  input: z.object({}),
  output: z.object({ laid: z.number().int() }),
  run: async (ctx) => {
    let laid = 0
    for (const code of Object.keys(messageTemplates) as TemplateCode[]) if (await layTemplate(ctx, code)) laid++
    return { laid }
  },
})

/** One of them; false when the office has it already. */
export async function layTemplate(ctx: Context, code: TemplateCode): Promise<boolean> {
  if (await findTemplate(ctx, code)) return false
  await ctx.asSystem('case-messages').call(editTemplate, { code, ...messageTemplates[code] })
  return true
}
