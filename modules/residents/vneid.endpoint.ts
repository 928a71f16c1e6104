import { deviceIn } from '#accounts'
import type { Endpoint, EndpointRequest } from '#platform/endpoint'
import { SESSION_COOKIE } from '#platform/http-request'
import { isRefusal, refuse } from '#platform/refusal'
import { beginVneid } from './begin-vneid.ts'
import { finishVneid } from './finish-vneid.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { residentPath } from './resident-path.ts'
import { takeVneid } from './take-vneid.ts'

export const VNEID_BEGIN_PATH = '/dang-nhap/vneid/bat-dau'
export const VNEID_BACK_PATH = '/dang-nhap/vneid'
type Reply = Parameters<Endpoint['handle']>[1]

const COOKIE = 'vneid'
const COOKIE_SECONDS = 15 * 60

/** The way to the identity provider and back. Endpoints and not pages, since the provider is asked outside any transaction. */
export const vneidEndpoints = (provider: IdentityProvider): readonly Endpoint[] => [
  {
    method: 'GET',
    path: VNEID_BEGIN_PATH,
    may: { public: 'leads to the identity provider, and tells nothing' },
    handle: (request, reply) => begin(provider, request, reply),
  },
  {
    method: 'GET',
    path: VNEID_BACK_PATH,
    may: { public: 'the browser that began holds the proof in a cookie' },
    handle: (request, reply) => finish(provider, request, reply),
  },
]

async function begin(provider: IdentityProvider, request: EndpointRequest, reply: Reply): Promise<unknown> {
  const { tiep = '', noi } = request.raw.query as Record<string, string | undefined>
  const site = request.raw.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse('platform.cross_site')
  const backTo = residentPath(String(tiep))
  const redirectUri = `${request.raw.protocol}://${request.raw.host}${VNEID_BACK_PATH}`
  const begun = await provider.begin({ redirectUri })
  if (!begun.ok) return told(reply, problemOf(begun.retry), backTo)
  const { state, nonce, codeVerifier } = begun
  return orTold(reply, backTo, async () => {
    const { token } = await request.open((ctx) =>
      ctx.call(beginVneid, { journey: { state, nonce, codeVerifier, redirectUri }, address: request.raw.ip, backTo, isForAccount: noi === 'co' }),
    )
    setCookie(request.raw, reply, COOKIE, token, COOKIE_SECONDS)
    return reply.redirect(begun.url, 303)
  })
}

async function finish(provider: IdentityProvider, request: EndpointRequest, reply: Reply): Promise<unknown> {
  const token = request.raw.cookies[COOKIE] ?? ''
  const { journey, backTo } = await request.open((ctx) => ctx.call(takeVneid, { token }))
  if (!journey) return told(reply, 'vneid-qua-gio', null)
  const { state, nonce, codeVerifier, redirectUri } = journey
  const proved = await provider.finish({ callbackUrl: `${redirectUri}${queryOf(request.raw.url)}`, state, nonce, codeVerifier, redirectUri })
  if (!proved.ok) return told(reply, problemOf(proved.retry), backTo)
  const { subject, fullName, birthDate, identityNumber, level } = proved
  const identity = {
    subject,
    fullName,
    ...(birthDate ? { birthDate } : {}),
    ...(identityNumber ? { identityNumber } : {}),
    ...(level === undefined ? {} : { level }),
  }
  return orTold(reply, backTo, async () => {
    const device = deviceIn(request.raw.headers['user-agent'] ?? '')
    const opened = await request.open((ctx) => ctx.asSystem('residents').call(finishVneid, { token, identity, address: request.raw.ip, device }))
    setCookie(request.raw, reply, SESSION_COOKIE, opened.token, opened.maxAgeSeconds)
    setCookie(request.raw, reply, COOKIE, null)
    return reply.redirect(opened.backTo, 303)
  })
}

/** A refusal is shown on the sign-in page, beside the other ways. */
async function orTold(reply: Reply, backTo: string | null, run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run()
  } catch (thrown) {
    if (!isRefusal(thrown) || !thrown.code.startsWith('residents.')) throw thrown
    return told(reply, thrown.code.slice('residents.'.length), backTo)
  }
}

function told(reply: Reply, problem: string, backTo: string | null): Reply {
  return reply.redirect(`/dang-nhap?${new URLSearchParams({ loi: problem, ...(backTo ? { tiep: backTo } : {}) }).toString()}`, 303)
}

function problemOf(retry: 'later' | 'never'): string {
  return retry === 'later' ? 'vneid-nghi' : 'vneid-khong-xong'
}

function queryOf(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

function setCookie(request: EndpointRequest['raw'], reply: Reply, name: string, value: string | null, maxAge?: number): void {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: request.protocol === 'https' }
  if (value === null) reply.clearCookie(name, attributes)
  else reply.setCookie(name, value, { ...attributes, ...(maxAge === undefined ? {} : { maxAge }) })
}
