import { z } from 'zod'
import { id } from '#platform/columns'
import { event } from '#platform/task'

/** An account was signed out on other machines: what these hold for it beside a session must let go too. */
export const signedOutElsewhere = event('residents.signed-out-elsewhere', z.object({ residentId: id }))
