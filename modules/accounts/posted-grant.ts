import type { z } from 'zod'
import { type Form, field } from '#platform/page'
import type { grant } from './grants.ts'

/** The role the three role fields of a form name. */
export function postedGrant(form: Form): z.input<typeof grant> {
  return { role: field(form, 'role') as z.input<typeof grant>['role'], hamletId: field(form, 'hamletId') || null, field: field(form, 'field') || null }
}
