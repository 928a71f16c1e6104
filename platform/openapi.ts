import { z } from 'zod'
import type { AnyOperation } from './operation.ts'
import { statusOfRefusal } from './refusal.ts'

/** The OpenAPI 3.1 document of the operations, made from the same schemas that check their input. */
export function openapi(operations: readonly AnyOperation[]) {
  return {
    openapi: '3.1.0',
    info: { title: 'Cầu Nối', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: Object.fromEntries(operations.map((operation) => [`/api/${operation.name}`, { [operation.kind === 'do' ? 'post' : 'get']: describe(operation) }])),
    components: { schemas: { Problem: problem }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'phien' } } },
  }
}

function describe(operation: AnyOperation) {
  const input = jsonSchema(operation.input, 'input')
  return {
    operationId: operation.name,
    tags: [operation.name.split('.')[0]],
    summary: operation.summary,
    security: operation.may === 'anyone' ? [] : [{ session: [] }],
    ...(operation.kind === 'do'
      ? {
          parameters: [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } }],
          requestBody: { required: true, content: { 'application/json': { schema: input } } },
        }
      : { parameters: parametersOf(input) }),
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: jsonSchema(operation.output, 'output') } } },
      ...Object.fromEntries(
        Object.values(statusOfRefusal).map((status) => [
          status,
          { description: 'A refusal', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
        ]),
      ),
    },
  }
}

function parametersOf(input: Record<string, unknown>) {
  const required = new Set((input['required'] as string[] | undefined) ?? [])
  return Object.entries((input['properties'] as Record<string, unknown> | undefined) ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema,
  }))
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return rest
}

const problem = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'text'],
      properties: { code: { type: 'string' }, text: { type: 'string' }, id: { type: 'string' }, details: { type: 'object' } },
    },
  },
}
