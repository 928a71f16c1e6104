import type { Context } from '#platform/context'
import { beginVneid } from './begin-vneid.ts'

/** Whether this house has a way to VNeID: without one its acts are not there at all. */
export function offersVneid(ctx: Pick<Context, 'actWords'>): boolean {
  return beginVneid.name in ctx.actWords
}
