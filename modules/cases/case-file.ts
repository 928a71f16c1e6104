import type { Context } from '#platform/context'
import { readFile } from '#platform/files'
import { openOwnPaper } from './open-own-paper.ts'
import { openPaper } from './open-paper.ts'

/**
 * A file of a case with its bytes, for whoever may read it: the office within its reach, its owner; nobody by a look-up. On record.
 * Refuses everybody else as if it were not there.
 */
export async function caseFile(ctx: Context, fileId: string): Promise<Awaited<ReturnType<typeof readFile>>> {
  await ctx.call(ctx.actor.kind === 'resident' ? openOwnPaper : openPaper, { fileId })
  return readFile(ctx, fileId)
}
