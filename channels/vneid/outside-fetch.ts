import type { CustomFetch } from 'openid-client'
import { callOutside } from '#platform/outside-call'

/** Marks a call that got no answer, so that the status table knows it from an answer that was wrong. */
export const NOT_REACHED = 'NOT_REACHED'
export const NO_ANSWER = 'NO_ANSWER'

/** The client's own fetch: one connection a call, a time limit, a longest answer, no redirects followed. */
export function outsideFetch(timeoutMs: number): CustomFetch {
  return async (url, { method, headers, body }) => {
    const answer = await callOutside({
      url,
      method: method === 'GET' ? 'GET' : 'POST',
      headers,
      ...(body === undefined || body === null ? {} : { body: String(body) }),
      timeoutMs,
    })
    if (answer.kind === 'not-sent') throw Object.assign(new Error(answer.reason), { code: NOT_REACHED })
    if (answer.kind === 'unknown') throw Object.assign(new Error(answer.reason), { code: NO_ANSWER })
    const isBodiless = answer.status === 204 || answer.status === 304
    return new Response(isBodiless ? null : answer.text, { status: answer.status, headers: { 'content-type': answer.contentType } })
  }
}
