import type { Context } from '#platform/context'

/** The newest words of a template of the commune; undefined when nobody has written it. */
export async function findTemplate(ctx: Context, code: string): Promise<{ text: string; version: number } | undefined> {
  return ctx.db
    .selectFrom('message_template as t')
    .innerJoin('message_template_version as v', 'v.template_id', 't.id')
    .select(['v.text', 'v.version'])
    .where('t.commune_id', '=', ctx.commune.id)
    .where('t.code', '=', code)
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
