import { z } from 'zod'
import { id } from '#platform/columns'
import { event } from '#platform/task'

/** Somebody left the office: whoever holds open work of theirs gives it to the successor. */
export const accountLeft = event('accounts.account-left', z.object({ accountId: id, successorId: id }))
