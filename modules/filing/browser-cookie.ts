import type { Context } from '#platform/context'
import type { PageRequest, Redirect } from '#platform/page'
import type { DraftOpener } from './draft-opener.ts'
import { DRAFT_DAYS } from './keeping.ts'

const COOKIE = 'ban-nhap'
/** Where a page's pass stands in its address. */
export const PASS = 'khoa'

/** The token of this browser's drafts, if it has one. */
export function browserOf({ cookies }: Pick<PageRequest, 'cookies'>): string | undefined {
  const token = cookies[COOKIE]
  return token && token.length >= 20 && token.length <= 200 ? token : undefined
}

/** The token this browser has or is to get. */
export function browserOrNew(ctx: Context, request: PageRequest): string {
  return browserOf(request) ?? ctx.random.token(32)
}

export function keepBrowser(token: string): NonNullable<Redirect['cookies']> {
  return [{ name: COOKIE, value: token, maxAgeSeconds: DRAFT_DAYS * 86_400 }]
}

/** What a page's request can show for the draft its address names. */
export function openerOf(request: Pick<PageRequest, 'cookies' | 'params' | 'query'>): DraftOpener {
  return { draftId: request.params['draftId'] ?? '', browser: browserOf(request), pass: request.query[PASS] || undefined }
}
