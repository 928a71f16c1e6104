import type { Context } from '#platform/context'

export const LINK_CODE_MINUTES = 15

/** Equal codes have equal indexes, and the code cannot be read back from it. */
export function linkCodeIndex(ctx: Pick<Context, 'keyring' | 'commune'>, code: string): string {
  return ctx.keyring.blindIndex(`${ctx.commune.id}:${code}`, 'resident.link-code')
}
