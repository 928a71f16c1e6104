import type { FastifyInstance, FastifyRequest } from 'fastify'
import { passExit, passGate } from '../kit/gate.ts'
import { asRecord, asText, type Json } from '../kit/json.ts'
import { freshToken } from './ids.ts'
import { permissionPage } from './permission-page.ts'
import { refuse, ZaloRefusal } from './refusal.ts'
import { codeChallenge } from './signature.ts'
import type { Simulation } from './simulation.ts'
import { say } from './texts.vi.ts'
import { issueTokens, type TokenPair } from './tokens.ts'

const CODE_LIFETIME_MS = 10 * 60_000

/** The host oauth.zaloapp.com: the permission page of an account's admin and the token endpoint. */
export function oauthRoutes(app: FastifyInstance, sim: Simulation): void {
  app.get('/oauth/v4/oa/permission', async (request, reply) => {
    try {
      const asked = readRequest(sim, asRecord(request.query))
      const oas = [...sim.world.oas.values()].filter((oa) => oa.appId === asked.appId)
      return reply.type('text/html').send(permissionPage(asked, oas))
    } catch (error) {
      return oauthError(error)
    }
  })

  app.post('/oauth/v4/oa/permission', async (request, reply) => {
    try {
      const form = asRecord(request.body)
      const { appId, redirectUri, challenge, state } = readRequest(sim, form)
      const oa = sim.world.oas.get(asText(form['oa_id']) ?? '')
      if (oa?.appId !== appId) return refuse(-14002)
      const target = new URL(redirectUri)
      target.searchParams.set('code', grantCode(sim, oa.oaId, challenge))
      target.searchParams.set('oa_id', oa.oaId)
      if (state) target.searchParams.set('state', state)
      sim.note({ direction: 'note', title: say.granted(oa.name) })
      return reply.redirect(target.href, 302)
    } catch (error) {
      return oauthError(error)
    }
  })

  app.post('/oauth/v4/oa/access_token', async (request, reply) => {
    sim.count('call.token')
    if (!(await passGate(sim.faults, 'token', reply))) return reply
    let pair: TokenPair
    try {
      pair = exchange(sim, request)
    } catch (error) {
      const answer = oauthError(error)
      sim.note({ direction: 'call', title: 'POST /v4/oa/access_token', detail: say.refusedWith(answer.error), isBad: true })
      return answer
    }
    sim.note({ direction: 'call', title: 'POST /v4/oa/access_token', detail: say.tokenIssued })
    if (!(await passExit(sim.faults, 'token', reply))) return reply
    return pair
  })
}

/** A code an admin has granted for an account; `challenge` is empty when the product asked without PKCE. */
export function grantCode(sim: Simulation, oaId: string, challenge: string): string {
  const oa = sim.world.oas.get(oaId)
  if (!oa) throw new Error(`no such account: ${oaId}`)
  const code = freshToken()
  sim.world.codes.set(code, { code, appId: oa.appId, oaId, challenge, expiresAt: sim.clock.now() + CODE_LIFETIME_MS, isUsed: false })
  sim.changed()
  return code
}

function readRequest(sim: Simulation, asked: Json) {
  const appId = asText(asked['app_id']) ?? ''
  const redirectUri = asText(asked['redirect_uri']) ?? ''
  if (!sim.world.apps.has(appId)) refuse(-14002)
  if (!/^https?:\/\//.test(redirectUri) || !URL.canParse(redirectUri)) refuse(-14003)
  return { appId, redirectUri, challenge: asText(asked['code_challenge']) ?? '', state: asText(asked['state']) ?? '' }
}

function exchange(sim: Simulation, request: FastifyRequest): TokenPair {
  const form = asRecord(request.body)
  const forced = sim.faults.take('error', 'token')
  if (forced) refuse(forced.code ?? -14014)
  const appId = asText(form['app_id']) ?? ''
  const app = sim.world.apps.get(appId) ?? refuse(-14002)
  if (request.headers['secret_key'] !== app.appSecret) refuse(-14002, 'secret_key')
  if (form['grant_type'] === 'authorization_code') return exchangeCode(sim, appId, form)
  if (form['grant_type'] === 'refresh_token') return exchangeRefreshToken(sim, appId, form)
  return refuse(-14022)
}

function exchangeCode(sim: Simulation, appId: string, form: Json): TokenPair {
  const code = sim.world.codes.get(asText(form['code']) ?? '')
  if (!code || code.appId !== appId || code.isUsed || code.expiresAt <= sim.clock.now()) return refuse(-14012)
  if (code.challenge && codeChallenge(asText(form['code_verifier']) ?? '') !== code.challenge) refuse(-14021)
  code.isUsed = true
  return issueTokens(sim, appId, code.oaId)
}

function exchangeRefreshToken(sim: Simulation, appId: string, form: Json): TokenPair {
  const token = sim.world.refreshTokens.get(asText(form['refresh_token']) ?? '')
  if (!token || token.appId !== appId || token.isUsed) return refuse(-14014)
  if (token.expiresAt <= sim.clock.now()) return refuse(-14020)
  token.isUsed = true
  return issueTokens(sim, appId, token.oaId)
}

function oauthError(error: unknown) {
  if (!(error instanceof ZaloRefusal)) throw error
  return {
    error: error.code,
    error_name: error.message,
    error_reason: error.message,
    error_description: error.message,
    ref_doc: 'https://developers.zalo.me/docs/',
  }
}
