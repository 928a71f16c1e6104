import type { IdentityProvider } from '#residents'

/** An identity provider that is always away: for tests of the house, where no provider is the matter. */
export const standInProvider: IdentityProvider = {
  name: 'vneid',
  begin: async () => ({ ok: false, retry: 'later', code: 'NOT_REACHED', reason: 'Chưa nối được.' }),
  finish: async () => ({ ok: false, retry: 'later', code: 'NOT_REACHED', reason: 'Chưa nối được.' }),
}
