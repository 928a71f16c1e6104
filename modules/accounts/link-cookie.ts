import type { PageRequest, Redirect } from '#platform/page'

const COOKIE = 'lien-ket'
const SECONDS = 300

/** To the account's page, carrying the one-time link's token in a cookie: an address would stay in histories and logs. */
export function toAccountWithLink(accountId: number, token: string): Redirect {
  return { redirect: `/office/nhan-su/${accountId}?xong=saved`, cookies: [{ name: COOKIE, value: `${accountId}.${token}`, maxAgeSeconds: SECONDS }] }
}

/** The token just made for this account, if this browser made it within five minutes. */
export function linkTokenOf(request: PageRequest, accountId: number): string | null {
  const [id, token] = (request.cookies[COOKIE] ?? '').split('.')
  return id === String(accountId) && token ? token : null
}
