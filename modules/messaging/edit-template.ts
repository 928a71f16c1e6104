import { z } from 'zod'
import { id, longText, shortText } from '#platform/columns'
import { operation } from '#platform/operation'

const templateRef = z
  .string()
  .trim()
  .regex(/^\d{1,20}$/)

/** Writes a new version of a template; messages queued before keep the version they were pinned to. */
export const editTemplate = operation({
  name: 'messaging.edit-template',
  kind: 'do',
  may: 'granted',
  summary: 'Write a template version',
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
    name: shortText,
    text: longText,
    zaloUserTemplateRef: templateRef.optional(),
    zaloPhoneTemplateRef: templateRef.optional(),
    priceDong: z.coerce.number().int().min(0).max(100_000).optional(),
  }),
  output: z.object({ templateId: id, version: z.number() }),
  subject: ({ code }) => `message-template:${code}`,
  run: async (ctx, input) => {
    const template = await ctx.db
      .insertInto('message_template')
      .values({ commune_id: ctx.commune.id, code: input.code, name: input.name, created_at: ctx.now })
      .onConflict((conflict) => conflict.columns(['commune_id', 'code']).doUpdateSet({ name: input.name }))
      .returning('id')
      .executeTakeFirstOrThrow()
    const last = await ctx.db
      .selectFrom('message_template_version')
      .select('version')
      .where('template_id', '=', template.id)
      .orderBy('version', 'desc')
      .executeTakeFirst()
    const version = (last?.version ?? 0) + 1
    await ctx.db
      .insertInto('message_template_version')
      .values({
        commune_id: ctx.commune.id,
        template_id: template.id,
        version,
        text: input.text,
        zalo_user_template_ref: input.zaloUserTemplateRef ?? null,
        zalo_phone_template_ref: input.zaloPhoneTemplateRef ?? null,
        price_dong: input.priceDong ?? null,
        created_by: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
        created_at: ctx.now,
      })
      .execute()
    return { templateId: template.id, version }
  },
})
