import { z } from 'zod'
import { id } from '#platform/columns'
import { event } from '#platform/task'

/** An account was signed out on other machines: what these hold for it beside a session must let go too. */
export const signedOutElsewhere = event('residents.signed-out-elsewhere', z.object({ residentId: id }))

/** A phone or Zalo is not a person's, or no longer; `residentId`: of the account that is still theirs. */
export const linkEnded = event('residents.link-ended', z.object({ personId: id, contactId: id, residentId: id.nullable() }))
