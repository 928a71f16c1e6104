import { requirePerson } from '#people'
import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { refuse } from './refusals.ts'

/** The person an officer has before them, if the officer's hamlets for the operation take them in; refuses everybody else alike. */
export async function personAtDesk(ctx: Context, personId: number, operation: { name: string }) {
  return requirePerson(ctx, personId, operation).catch((thrown) => (isRefusal(thrown) ? refuse('residents.person_not_here') : Promise.reject(thrown)))
}
