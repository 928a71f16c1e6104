import type { FastifyReply, FastifyRequest } from 'fastify'
import { passExit, passGate } from '../kit/gate.ts'
import { asRecord, type Json, parseJson } from '../kit/json.ts'
import { refuse, ZaloRefusal } from './refusal.ts'
import { secretProof } from './signature.ts'
import type { Simulation } from './simulation.ts'
import { say } from './texts.vi.ts'
import type { AppRecord, OaRecord } from './world.ts'

/** Kinds of call a fault can be set on. */
export const callKinds = ['send', 'token', 'upload', 'read', 'write'] as const
export type CallKind = (typeof callKinds)[number]

/** An authorised call of the product: who calls, and what was sent. */
export interface OaCall {
  sim: Simulation
  oa: OaRecord
  app: AppRecord
  body: Json
  query: Json
  now: number
}

/** What goes into `data`, with the resident the log line belongs to. */
export interface CallAnswer {
  data: unknown
  userId?: string
  detail?: string
}

const TOKEN_CODES = {
  openapi: { invalid: -216, expired: -220, proof: -242, isCounted: true },
  business: { invalid: -124, expired: -124, proof: -1241, isCounted: false },
} as const

/** A route of the OA or ZBS host: faults, token, rate limit, work, log, held answer, in this order. Errors are HTTP 200. */
export function oaCall(sim: Simulation, host: keyof typeof TOKEN_CODES, on: CallKind, run: (call: OaCall) => CallAnswer) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    sim.count(`call.${on}`)
    if (!(await passGate(sim.faults, on, reply))) {
      noteCall(sim, request, say.notProcessed, '', true)
      return reply
    }
    const { answer, userId, detail } = answerCall(sim, host, on, request, reply, run)
    noteCall(sim, request, detail, JSON.stringify(answer), answer.error !== 0, userId)
    if (answer.error === 0 && !(await passExit(sim.faults, on, reply))) return reply
    return answer
  }
}

function answerCall(
  sim: Simulation,
  host: keyof typeof TOKEN_CODES,
  on: CallKind,
  request: FastifyRequest,
  reply: FastifyReply,
  run: (call: OaCall) => CallAnswer,
) {
  try {
    const { oa, app } = authorise(sim, host, request, reply)
    const forced = sim.faults.take('error', on)
    if (forced) refuse(forced.code ?? -200)
    const { data, userId = '', detail = '' } = run({ sim, oa, app, body: asRecord(request.body), query: queryOf(request), now: sim.clock.now() })
    return { answer: { data, error: 0, message: 'Success' }, userId, detail }
  } catch (error) {
    if (!(error instanceof ZaloRefusal)) throw error
    sim.count(`refused.${error.code}`)
    return { answer: { error: error.code, message: error.message }, userId: '', detail: say.refusedWith(error.code) }
  }
}

function authorise(sim: Simulation, host: keyof typeof TOKEN_CODES, request: FastifyRequest, reply: FastifyReply) {
  const codes = TOKEN_CODES[host]
  const given = request.headers['access_token']
  const token = typeof given === 'string' ? sim.world.accessTokens.get(given) : undefined
  if (!token || token.isDead) return refuse(codes.invalid)
  if (token.expiresAt <= sim.clock.now()) return refuse(codes.expired)
  const oa = sim.world.oas.get(token.oaId) ?? refuse(codes.invalid)
  const app = sim.world.apps.get(token.appId) ?? refuse(codes.invalid)
  const proof = request.headers['appsecret_proof']
  if ((proof !== undefined || sim.switches.proof) && proof !== secretProof(token.token, app.appSecret)) refuse(codes.proof)
  if (codes.isCounted) {
    const { left } = sim.rate.spend(app.appId)
    reply.header('X-RateLimit-Limit', sim.rate.limit).header('X-RateLimit-Remain', Math.max(0, left))
    if (left < 0) refuse(-32)
  }
  return { oa, app }
}

/** GET parameters come as plain parameters or as one URL-encoded JSON string in `data`. */
function queryOf(request: FastifyRequest): Json {
  const query = asRecord(request.query)
  return typeof query['data'] === 'string' ? { ...query, ...asRecord(parseJson(query['data'])) } : query
}

function noteCall(sim: Simulation, request: FastifyRequest, detail: string, body: string, isBad: boolean, userId = ''): void {
  const path = request.url.split('?')[0]?.replace(/^\/(openapi|business|graph|oauth)/, '')
  sim.note({ direction: 'call', title: `${request.method} ${path}`, detail, body, isBad, userId })
}
