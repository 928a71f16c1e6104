import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { passExit, passGate } from '../kit/gate.ts'
import { asRecord, asText, type Json } from '../kit/json.ts'
import { idTokenOf, subjectOf } from './id-token.ts'
import { metadataOf } from './metadata.ts'
import type { Code, VneidSimulation } from './simulation.ts'
import { type Person, say } from './texts.vi.ts'

const TOKEN_LIFE_MS = 600_000

type Answer = { status?: number; body: unknown; detail: string }

/** What the product itself calls: discovery, key set, token, userinfo. */
export function providerRoutes(app: FastifyInstance, sim: VneidSimulation, issuer: () => string): void {
  /** Faults, work, log, held answer, in this order. */
  const call = (on: string, run: (request: FastifyRequest, reply: FastifyReply) => Answer) => async (request: FastifyRequest, reply: FastifyReply) => {
    const title = `${request.method} ${request.url.split('?')[0]}`
    sim.count(`call.${on}`)
    if (!(await passGate(sim.faults, on, reply))) {
      sim.note({ title, detail: say.undone, isBad: true })
      return reply
    }
    const { status = 200, body, detail } = run(request, reply)
    sim.note({ title, detail, isBad: status !== 200 })
    if (status === 200 && !(await passExit(sim.faults, on, reply))) return reply
    return reply.code(status).header('cache-control', 'no-store').send(body)
  }

  app.get(
    '/.well-known/openid-configuration',
    call('discovery', () => ({ body: metadataOf(issuer()), detail: say.given })),
  )
  app.get(
    '/jwks',
    call('jwks', () => ({ body: { keys: [sim.signing.jwk] }, detail: say.given })),
  )
  app.post(
    '/token',
    call('token', (request) => {
      const error = tokenError(sim, request)
      const found = sim.codes.get(asText(asRecord(request.body)['code']) ?? '')
      if (error || !found)
        return { status: error === 'invalid_client' ? 401 : 400, body: { error: error ?? 'invalid_grant' }, detail: say.refusedWith(error ?? '') }
      return { body: exchanged(sim, issuer(), found), detail: say.issued(found.person.name) }
    }),
  )
  app.get(
    '/userinfo',
    call('userinfo', (request, reply) => {
      const token = sim.accessTokens.get(/^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '')
      if (token && token.expiresAt > sim.clock.now()) return { body: toldOf(sim, token.person), detail: say.told(token.person.name) }
      reply.header('www-authenticate', 'Bearer error="invalid_token"')
      return { status: 401, body: { error: 'invalid_token' }, detail: say.refusedWith('invalid_token') }
    }),
  )
}

/** The first thing wrong with an exchange by RFC 6749 5.2 and RFC 7636 4.6; a code used twice also loses the token it gave. */
function tokenError(sim: VneidSimulation, request: FastifyRequest): string | null {
  const form = asRecord(request.body)
  if (!isClient(sim, request, form)) return 'invalid_client'
  if (form['grant_type'] !== 'authorization_code') return 'unsupported_grant_type'
  const code = sim.codes.get(asText(form['code']) ?? '')
  if (!code) return 'invalid_grant'
  if (code.accessToken) {
    sim.accessTokens.delete(code.accessToken)
    return 'invalid_grant'
  }
  const challenge = createHash('sha256')
    .update(asText(form['code_verifier']) ?? '')
    .digest('base64url')
  const isOurs = code.asked.redirectUri === form['redirect_uri'] && code.asked.challenge === challenge
  return isOurs && code.expiresAt > sim.clock.now() ? null : 'invalid_grant'
}

function isClient({ options }: VneidSimulation, request: FastifyRequest, form: Json): boolean {
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const written = basic ? Buffer.from(basic, 'base64').toString().split(':').map(formDecoded) : [form['client_id'], form['client_secret']]
  return written[0] === options.clientId && written[1] === options.clientSecret
}

/** RFC 6749 2.3.1: both halves are form-encoded before they are joined. */
function formDecoded(text: string): string {
  return new URLSearchParams(`x=${text}`).get('x') ?? ''
}

function exchanged(sim: VneidSimulation, issuer: string, code: Code) {
  const accessToken = randomBytes(24).toString('base64url')
  code.accessToken = accessToken
  sim.accessTokens.set(accessToken, { person: code.person, expiresAt: sim.clock.now() + TOKEN_LIFE_MS })
  sim.count('exchanged')
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: TOKEN_LIFE_MS / 1000,
    scope: code.asked.scope,
    id_token: idTokenOf(sim, issuer, code),
  }
}

function toldOf(sim: VneidSimulation, person: Person) {
  const { name, birthDate, identityNumber, phone, level } = person
  return {
    sub: sim.faults.take('wrongSubject', 'userinfo') ? 'somebody-else' : subjectOf(person),
    ...{ name, birthdate: birthDate, identity_number: identityNumber, level },
    ...(phone ? { phone_number: phone } : {}),
  }
}
