import { deviceIn } from '#accounts'
import { SESSION_COOKIE } from '#platform/http-request'
import type { PageRequest, Redirect } from '#platform/page'
import { PROVED_MINUTES } from './proof.ts'

/** Holds the token of the proof under way in this browser. */
const PROOF_COOKIE = 'xac-nhan'
/** What a browser keeps even after a shared computer is left: how the page looks. */
const KEPT = new Set(['chu', 'nen'])

type Cookie = NonNullable<Redirect['cookies']>[number]

export const proofTokenOf = (request: PageRequest): string => request.cookies[PROOF_COOKIE] ?? ''

export const holdProof = (token: string): Cookie => ({ name: PROOF_COOKIE, value: token, maxAgeSeconds: 2 * PROVED_MINUTES * 60 })

export const dropProof: Cookie = { name: PROOF_COOKIE, value: null }

/** The browser is signed in and its proof is over. */
export function holdSession({ token, maxAgeSeconds }: { token: string; maxAgeSeconds?: number | undefined }): Cookie[] {
  return [{ name: SESSION_COOKIE, value: token, ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }) }, dropProof]
}

/** Nothing of the person stays in the browser; on a shared computer no cookie at all but those of the page's look. */
export function forget(request: PageRequest, wasShared: boolean): Cookie[] {
  const names = wasShared ? Object.keys(request.cookies).filter((name) => !KEPT.has(name)) : []
  return [...new Set([SESSION_COOKIE, PROOF_COOKIE, ...names])].map((name) => ({ name, value: null }))
}

/** Where a request comes from, for limits and for the list of machines. */
export function originOf(request: PageRequest): { address: string; device: string } {
  return { address: request.address, device: deviceIn(request.userAgent ?? '') }
}
