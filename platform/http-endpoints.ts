import type { FastifyInstance } from 'fastify'
import { requireAccess } from './access.ts'
import type { Endpoint } from './endpoint.ts'
import { open } from './execute.ts'
import { answerProblem } from './http-api.ts'
import { callerOf, communeOf } from './http-request.ts'
import type { Runtime } from './runtime.ts'

/** Mounts the modules' endpoints, each in a scope of its own so that raw bodies stay raw. */
export function mountEndpoints(app: FastifyInstance, runtime: Runtime): void {
  for (const endpoint of runtime.modules.flatMap((module) => module.endpoints ?? [])) void app.register(async (scope) => mount(scope, runtime, endpoint))
}

function mount(scope: FastifyInstance, runtime: Runtime, endpoint: Endpoint): void {
  if (endpoint.rawBodyBytes !== undefined) {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: endpoint.rawBodyBytes }, (_request, body, done) => done(null, body))
  }
  scope.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.rawBodyBytes === undefined ? {} : { bodyLimit: endpoint.rawBodyBytes }),
    handler: (request, reply) =>
      answerProblem(runtime, reply, async () => {
        const { may } = endpoint
        const openAs = async <T>(work: Parameters<typeof open<T>>[2]) => open(runtime, await callerOf(runtime, request), work)
        if ('name' in may) await openAs(async (ctx) => requireAccess(runtime.roles, ctx.actor, may))
        const commune = 'name' in may ? (await callerOf(runtime, request)).commune : await communeOf(runtime, request)
        return endpoint.handle({ raw: request, runtime, commune, open: openAs, actor: () => openAs(async (ctx) => ctx.actor) }, reply)
      }),
  })
}
