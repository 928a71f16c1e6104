import { z } from 'zod'
import { id, instant } from '#platform/columns'
import { operation } from '#platform/operation'
import { fieldsOfText } from './template-text.ts'

const shown = z.object({
  templateId: id,
  code: z.string(),
  name: z.string(),
  version: z.number(),
  text: z.string(),
  fields: z.array(z.string()),
  zaloUserTemplateRef: z.string().nullable(),
  zaloPhoneTemplateRef: z.string().nullable(),
  priceDong: z.number().nullable(),
  createdAt: instant,
})

/** Every template with its newest version. */
export const listTemplates = operation({
  name: 'messaging.list-templates',
  kind: 'ask',
  may: 'granted',
  summary: 'List message templates',
  input: z.object({}),
  output: z.object({ templates: z.array(shown) }),
  run: async (ctx) => {
    const rows = await ctx.db
      .selectFrom('message_template as t')
      .innerJoin('message_template_version as v', 'v.template_id', 't.id')
      .distinctOn('t.code')
      .select(['t.id', 't.code', 't.name', 'v.version', 'v.text', 'v.zalo_user_template_ref', 'v.zalo_phone_template_ref', 'v.price_dong', 'v.created_at'])
      .orderBy('t.code')
      .orderBy('v.version', 'desc')
      .execute()
    return {
      templates: rows.map((row) => ({
        templateId: row.id,
        code: row.code,
        name: row.name,
        version: row.version,
        text: row.text,
        fields: fieldsOfText(row.text),
        zaloUserTemplateRef: row.zalo_user_template_ref,
        zaloPhoneTemplateRef: row.zalo_phone_template_ref,
        priceDong: row.price_dong,
        createdAt: row.created_at,
      })),
    }
  },
})
