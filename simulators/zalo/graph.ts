import type { FastifyInstance, FastifyRequest } from 'fastify'
import { asRecord } from '../kit/json.ts'
import { secretProof } from './signature.ts'
import type { Simulation } from './simulation.ts'

/** The host graph.zalo.me: the profile behind a Mini App user token. A resident's token here is `user:<app id>:<id by app>`. */
export function graphRoutes(app: FastifyInstance, sim: Simulation): void {
  app.get('/graph/v2.0/me', async (request) => {
    const found = findVisitor(sim, request)
    if (!found) return { error: 452, message: 'Session key invalid' }
    if (request.headers['appsecret_proof'] !== secretProof(found.token, found.appSecret)) return { error: 112, message: 'appsecret_proof is invalid' }
    const { idByApp, name } = found.user
    return { id: idByApp, name, picture: { data: { url: `${sim.publicUrl}/media/mau-o-ga` } }, is_sensitive: false, error: 0, message: 'Success' }
  })

  app.get('/graph/v2.0/me/info', async (request) => {
    const found = findVisitor(sim, request)
    if (!found) return { error: 452, message: 'Session key invalid' }
    if (request.headers['secret_key'] !== found.appSecret) return { error: 112, message: 'App is not authorised' }
    const now = String(sim.clock.now())
    if (request.headers['code'] === 'location')
      return { data: { provider: 'gps', latitude: '21.3252', longitude: '105.2871', timestamp: now }, error: 0, message: 'Success' }
    return { data: { number: found.user.phone }, error: 0, message: 'Success' }
  })
}

function findVisitor(sim: Simulation, request: FastifyRequest) {
  const token = String(asRecord(request.headers)['access_token'] ?? '')
  const [kind, appId = '', idByApp] = token.split(':')
  const app = sim.world.apps.get(appId)
  const user = [...sim.world.users.values()].find((one) => one.idByApp === idByApp && sim.world.oas.get(one.oaId)?.appId === appId)
  return kind === 'user' && app && user ? { token, user, appSecret: app.appSecret } : undefined
}
