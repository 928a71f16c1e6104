import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { asRecord, asText, type Json } from '../kit/json.ts'
import { refusedPage, signInPage } from './pages.ts'
import type { Asked, VneidSimulation } from './simulation.ts'
import { people, say } from './texts.vi.ts'

const CODE_LIFE_MS = 60_000
const SCOPES = ['openid', 'profile', 'phone', 'identity']

/** `/authorize`: the page on which a person says who they are and lets the product know, or refuses. */
export function authorizeRoutes(app: FastifyInstance, sim: VneidSimulation, issuer: () => string): void {
  app.get('/authorize', async (request, reply) => {
    const given = asRecord(request.query)
    const redirectUri = asText(given['redirect_uri']) ?? ''
    const stranger = strangerIn(sim, given)
    if (stranger) {
      sim.note({ title: 'GET /authorize', detail: stranger, isBad: true })
      return reply.code(400).type('text/html').send(refusedPage(stranger))
    }
    const answer = (error: string) => goBack(reply, issuer(), { redirectUri, state: asText(given['state']) ?? '' }, { error })
    const wrong = wrongIn(given)
    if (wrong) {
      sim.note({ title: 'GET /authorize', detail: say.refusedWith(wrong), isBad: true })
      return answer(wrong)
    }
    if (sim.faults.take('error', 'authorize')) {
      sim.note({ title: 'GET /authorize', detail: say.stopped, isBad: true })
      return answer('temporarily_unavailable')
    }
    const id = randomBytes(16).toString('base64url')
    sim.asked.set(id, askedIn(given))
    sim.note({ title: 'GET /authorize', detail: say.asked })
    return reply.type('text/html').send(signInPage(sim, id))
  })

  app.post('/authorize', async (request, reply) => {
    const form = asRecord(request.body)
    const id = asText(form['request']) ?? ''
    const asked = sim.asked.get(id)
    if (!asked) return reply.code(400).type('text/html').send(refusedPage(say.lateAnswer))
    sim.asked.delete(id)
    const person = form['answer'] === 'agree' ? people.find((one) => one.key === form['person']) : undefined
    if (!person) {
      sim.note({ direction: 'event', title: 'access_denied', detail: say.denied, isBad: true })
      return goBack(reply, issuer(), asked, { error: 'access_denied' })
    }
    const code = randomBytes(24).toString('base64url')
    sim.codes.set(code, { asked, person, expiresAt: sim.clock.now() + CODE_LIFE_MS, accessToken: null })
    sim.count('code')
    sim.note({ direction: 'event', title: 'code', detail: say.allowed(person.name) })
    return goBack(reply, issuer(), asked, { code })
  })
}

/** A client or an address nobody registered: told on a page, never by sending the person there (RFC 6749 4.1.2.1). */
function strangerIn({ options }: VneidSimulation, given: Json): string | null {
  if (given['client_id'] !== options.clientId) return say.unknownClient
  const redirectUri = asText(given['redirect_uri']) ?? ''
  const isKnown = options.redirectUris?.length ? options.redirectUris.includes(redirectUri) : /^https?:\/\//.test(redirectUri) && URL.canParse(redirectUri)
  return isKnown ? null : say.unknownReturn
}

function wrongIn(given: Json): string | null {
  if (given['response_type'] !== 'code') return 'unsupported_response_type'
  const scopes = (asText(given['scope']) ?? '').split(' ')
  if (!scopes.includes('openid') || scopes.some((scope) => !SCOPES.includes(scope))) return 'invalid_scope'
  const isProtected = given['code_challenge_method'] === 'S256' && /^[\w-]{43}$/.test(asText(given['code_challenge']) ?? '')
  return isProtected && asText(given['state']) && asText(given['nonce']) ? null : 'invalid_request'
}

function askedIn(given: Json): Asked {
  const text = (name: string) => asText(given[name]) ?? ''
  return { redirectUri: text('redirect_uri'), scope: text('scope'), state: text('state'), nonce: text('nonce'), challenge: text('code_challenge') }
}

function goBack(reply: FastifyReply, issuer: string, { redirectUri, state }: Pick<Asked, 'redirectUri' | 'state'>, answer: Record<string, string>) {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries({ ...answer, ...(state ? { state } : {}), iss: issuer })) url.searchParams.set(name, value)
  return reply.redirect(url.href, 303)
}
