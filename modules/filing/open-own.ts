import { z } from 'zod'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { isRefusal, refuse as refuseHere } from '#platform/refusal'
import { openerOf } from './browser-cookie.ts'
import { claimDraft } from './claim-draft.ts'
import type { DraftOpener } from './draft-opener.ts'
import { type DraftView, getDraft } from './get-draft.ts'
import { endPasses } from './pass.ts'
import { refuse } from './refusals.ts'

/** The opener of a page's draft. An address that names none leads nowhere. */
export function requireOpener(request: PageRequest): DraftOpener {
  const opener = openerOf(request)
  return z.uuid().safeParse(opener.draftId).success ? opener : refuse('filing.draft_missing')
}

/**
 * The draft a page is of. Whoever is not signed in and shows nothing for it is led to sign in; a resident who has just done so takes it;
 * a browser that has shown its cookie needs no pass any longer.
 */
export async function openOwn(ctx: Context, request: PageRequest): Promise<DraftView> {
  const opener = requireOpener(request)
  const draft = await ownOrSignIn(ctx, opener)
  if (opener.pass && draft.openedBy !== 'pass') await endPasses(ctx, draft.draftId)
  const isUnclaimed = draft.answers.owner === undefined && !draft.isOfStaff && draft.filedCaseId === null
  if (ctx.actor.kind !== 'resident' || !isUnclaimed || draft.openedBy !== 'browser') return draft
  await ctx.call(claimDraft, opener)
  return ctx.call(getDraft, opener)
}

async function ownOrSignIn(ctx: Context, opener: DraftOpener): Promise<DraftView> {
  try {
    return await ctx.call(getDraft, opener)
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === 'filing.draft_missing' && ctx.actor.kind === 'anyone' && !opener.pass) refuseHere('platform.not_signed_in')
    throw thrown
  }
}
