import type { Context } from '#platform/context'

/** Equal codes have equal indexes, and the code cannot be read back from it. */
export function paperCodeIndex(ctx: Pick<Context, 'keyring' | 'commune'>, code: string): string {
  return ctx.keyring.blindIndex(`${ctx.commune.id}:${code}`, 'resident.paper-code')
}
