import type { Context } from '#platform/context'

/** The page of a case: its look-up name tells nothing of whom or what it is about. */
export const casePath = (ref: string): string => `/ho-so/${ref}`

/** The commune's own site: `{host}` of the pattern filled in; empty where links cannot be made. */
export async function communeAddress(ctx: Context, pattern: string): Promise<string> {
  if (!pattern.includes('{host}')) return pattern
  const row = await ctx.db.selectFrom('commune').select('hosts').where('id', '=', ctx.commune.id).executeTakeFirst()
  return row?.hosts[0] ? pattern.replace('{host}', row.hosts[0]) : ''
}
