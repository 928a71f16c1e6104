import type { Furnished } from './furnish.ts'

/** What acts on drafts take: a draft with the token of its browser, a page, an answer, a file, a link with its digits. */
export function knownFiling({ filing }: Furnished): Record<string, readonly unknown[]> {
  const { browser, openId, ownId, readyId, versionId, link, digits, upload } = filing
  return {
    draftId: [ownId],
    step: ['cho-ai'],
    draftLink: [link],
    'filing.draftId': [openId],
    'filing.browser': [browser],
    'filing.file-draft.draftId': [readyId],
    'filing.hasConsent': [true],
    'filing.seenVersionId': [versionId],
    'filing.seenMode': ['prepare'],
    'filing.given': [{ whom: 'self' }],
    'filing.add-paper.step': ['giay-khac'],
    'filing.upload': [upload],
    'filing.sentSha256': ['a'.repeat(64)],
    'filing.link': [link],
    'filing.digits': [digits],
    'filing.address': ['10.1.0.77'],
  }
}
