import fc from 'fast-check'
import { z } from 'zod'
import type { AnyOperation } from '#platform/operation'
import type { KnownValues } from './known-values.ts'
import { nasty } from './nasty.ts'

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  maxItems?: number
}
type Fields = Record<string, unknown>

/** Inputs an operation should take: known values where the field's name has some, otherwise whatever its schema allows. */
export function goodInputs(operation: AnyOperation, known: KnownValues, which: 'all' | 'required' = 'all'): fc.Arbitrary<Fields> {
  const schema = schemaOf(operation)
  const required = new Set(schema.required ?? [])
  const properties = Object.entries(schema.properties ?? {}).filter(([field]) => which === 'all' || required.has(field))
  return fieldsOf({ ...schema, properties: Object.fromEntries(properties) }, operation.name, known)
}

/** Good inputs with one to three fields made nasty, left out, or added. */
export function badInputs(operation: AnyOperation, known: KnownValues): fc.Arbitrary<unknown> {
  const names = Object.keys(schemaOf(operation).properties ?? {})
  const spoilt = fc.array(fc.tuple(fc.constantFrom(...names, 'constructor', '__proto__', 'extra'), nasty), { minLength: 1, maxLength: 3 })
  const fields = fc.tuple(goodInputs(operation, known), spoilt).map(([good, bad]) => ({ ...good, ...Object.fromEntries(bad) }))
  return fc.oneof({ weight: 6, arbitrary: fields }, { weight: 1, arbitrary: nasty })
}

function schemaOf(operation: AnyOperation): Schema {
  return z.toJSONSchema(operation.input, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }) as Schema
}

function fieldsOf(schema: Schema, name: string, known: KnownValues): fc.Arbitrary<Fields> {
  const properties = Object.entries(schema.properties ?? {})
  const required = new Set(schema.required ?? [])
  const module = name.split('.')[0]
  const arbitraries = properties.map(([field, inner]) => {
    const values = known[`${name}.${field}`] ?? known[`${module}.${field}`] ?? known[field]
    return [field, values && values.length > 0 ? valuesFor(inner, values) : fromSchema(inner, name, known)] as const
  })
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: [...required] })
}

function valuesFor(schema: Schema, values: readonly unknown[]): fc.Arbitrary<unknown> {
  const isList = schema.type === 'array' && !values.some(Array.isArray)
  return isList ? fc.subarray([...values], { minLength: 1, maxLength: Math.min(values.length, 3) }) : fc.constantFrom(...values)
}

function fromSchema(schema: Schema, name: string, known: KnownValues): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fromSchema(one, name, known)))
  switch (Array.isArray(schema.type) ? schema.type.at(-1) : schema.type) {
    case 'string':
      return stringsOf(schema)
    case 'integer':
    case 'number':
      return numbersOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, name, known), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) })
    case 'object':
      return schema.properties
        ? fieldsOf(schema, name, known)
        : fc.dictionary(
            fc.stringMatching(/^[a-z]{1,8}$/),
            fromSchema(typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}, name, known),
            { maxKeys: 3 },
          )
    default:
      return fc.constantFrom('2026-11-23', 'chữ', 1)
  }
}

function numbersOf({ minimum, exclusiveMinimum = 0, maximum = 1000 }: Schema): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? exclusiveMinimum + 1, -2_147_483_648)
  return fc.integer({ min, max: Math.max(min, Math.min(maximum, 100_000)) })
}

function stringsOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2026-11-23', '2026-01-01')
  if (format === 'date-time') return fc.constantFrom('2026-11-23T07:32:00.000Z')
  if (format === 'uri') return fc.constantFrom('https://lam-thao.localhost/office/kenh')
  if (format === 'uuid') return fc.uuid()
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: Math.max(maxLength, 128) })
  const letters = fc.constantFrom(...'abcđêơưạ ếồ,.')
  return fc
    .string({ unit: letters, minLength: Math.max(minLength, 1), maxLength: Math.max(Math.min(maxLength, 60), minLength) })
    .map((words) => words.replace(/^ +| +$/g, 'a'))
}
