import type { Actor } from '#platform/access'
import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'

export type ResidentActor = Extract<Actor, { kind: 'resident' }>

/** The resident who is signed in; refuses everybody else, which leads a page to the sign-in page. */
export function currentResident(ctx: Pick<Context, 'actor'>): ResidentActor {
  return ctx.actor.kind === 'resident' ? ctx.actor : refuse('residents.not_signed_in')
}
