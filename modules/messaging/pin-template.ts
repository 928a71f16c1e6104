import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'
import { fieldsOfText } from './template-text.ts'

/** The newest version of a template, checked against the data it will be filled with. */
export async function pinTemplate(
  ctx: Context,
  asked: { code: string; data: Readonly<Record<string, string>> },
): Promise<{ versionId: number; data: Readonly<Record<string, string>> }> {
  const version = await ctx.db
    .selectFrom('message_template_version as v')
    .innerJoin('message_template as t', 't.id', 'v.template_id')
    .select(['v.id', 'v.text'])
    .where('t.code', '=', asked.code)
    .orderBy('v.version', 'desc')
    .executeTakeFirst()
  if (!version) return refuse('messaging.template_missing', { code: asked.code })
  const missing = fieldsOfText(version.text).filter((field) => !asked.data[field])
  if (missing.length > 0) return refuse('messaging.template_field_missing', { code: asked.code, fields: missing })
  return { versionId: version.id, data: asked.data }
}
