import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { execute } from './execute.ts'
import { fromQuery } from './from-query.ts'
import { callerOf } from './http-request.ts'
import { openapi } from './openapi.ts'
import type { AnyOperation } from './operation.ts'
import { isRefusal, type RefusalDetails, refuse, statusOfRefusal } from './refusal.ts'
import type { Runtime } from './runtime.ts'

/** Every operation that is not internal, at /api/<name>: POST for `do`, GET for `ask`; and the document of them all. */
export function mountApi(app: FastifyInstance, runtime: Runtime): void {
  const operations = runtime.modules.flatMap((module) => module.operations).filter((operation) => !operation.isInternal && operation.may !== 'system')
  const document = openapi(operations)
  app.get('/openapi.json', async (_request, reply) => reply.send(document))
  for (const operation of operations) {
    const answer = answerer(runtime, operation)
    if (operation.kind === 'do') app.post(`/api/${operation.name}`, answer)
    else app.get(`/api/${operation.name}`, answer)
  }
  app.all('/api/*', async (_request, reply) => answerProblem(runtime, reply, () => refuse('platform.not_found')))
}

function answerer(runtime: Runtime, operation: AnyOperation) {
  return async (request: FastifyRequest, reply: FastifyReply) =>
    answerProblem(runtime, reply, async () => {
      const input = operation.kind === 'ask' ? fromQuery(operation.input, request.query as Record<string, unknown>) : (request.body ?? {})
      const key = request.headers['idempotency-key']
      const answer = await execute(runtime, operation, input, await callerOf(runtime, request), typeof key === 'string' && key ? key.slice(0, 200) : undefined)
      return reply.header('cache-control', 'no-store').send(answer)
    })
}

/** Runs and answers; a refusal becomes its status with a Vietnamese text, a defect 500 with a short id and nothing else. */
export async function answerProblem(runtime: Runtime, reply: FastifyReply, run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run()
  } catch (thrown) {
    const { status, code, text, id, details } = describeProblem(runtime, thrown)
    return reply.code(status).header('cache-control', 'no-store').send({ error: { code, text, id, details } })
  }
}

/** What a thrown thing means to the outside: status, code, Vietnamese text, short id of a logged defect. */
export function describeProblem(runtime: Runtime, thrown: unknown): { status: number; code: string; text: string; id: string; details: RefusalDetails } {
  if (isRefusal(thrown))
    return {
      status: statusOfRefusal[thrown.refusalKind],
      code: thrown.code,
      text: refusalText(runtime, thrown.code, thrown.details),
      id: '',
      details: thrown.details,
    }
  const status = clientFaultOf(thrown)
  if (status !== null)
    return {
      status,
      code: status === 429 ? 'platform.too_many_requests' : 'platform.invalid_input',
      text: refusalText(runtime, status === 429 ? 'platform.too_many_requests' : 'platform.invalid_input', {}),
      id: '',
      details: {},
    }
  const id = runtime.random.digits(6)
  runtime.log.error({ id, error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }, 'A defect was met')
  return { status: 500, code: 'platform.defect', text: refusalText(runtime, 'platform.defect', { id }), id, details: {} }
}

/** Fastify's own 4xx: a body too large, JSON that does not parse, a wrong content type. */
function clientFaultOf(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !('statusCode' in thrown)) return null
  const status = Number(thrown.statusCode)
  return status >= 400 && status < 500 ? status : null
}

/** The text of a refusal code, from the module that registered it. */
export function refusalText(runtime: Pick<Runtime, 'modules'>, code: string, details: RefusalDetails): string {
  for (const module of runtime.modules) {
    const text = module.refusalTexts?.[code]
    if (text) return text(code === 'platform.invalid_input' ? inPlainWords(runtime, details) : details)
  }
  return code
}

/** The places that do not fit by the names people read beside them; a place without such a name is left out. */
function inPlainWords(runtime: Pick<Runtime, 'modules'>, details: RefusalDetails): RefusalDetails {
  const [owner] = String(details['operation']).split('.')
  const words = runtime.modules.find(({ name }) => name === owner)?.inputWords ?? {}
  const named = [details['places'] ?? []].flat().map((place) => words[String(place).split('.')[0] ?? ''])
  return { ...details, places: [...new Set(named.filter((word) => word !== undefined))] }
}
