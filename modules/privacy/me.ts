import type { Actor } from '#platform/access'
import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'

export type Me = Extract<Actor, { kind: 'resident' }>

/** The signed-in resident whose data this is about. */
export function requireMe(ctx: Context): Me {
  return ctx.actor.kind === 'resident' ? ctx.actor : refuse('privacy.residents_only')
}
