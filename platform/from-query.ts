import { z } from 'zod'

/** Query strings as an operation's input: numbers, booleans and lists are read as the schema expects them. */
export function fromQuery(schema: z.ZodType, query: Record<string, unknown>): unknown {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, read(shape[name], value)]))
}

function read(schema: z.ZodType | undefined, value: unknown): unknown {
  const kind = schema ? core(schema) : undefined
  if (kind instanceof z.ZodArray) return (Array.isArray(value) ? value : [value]).map((item) => read(kind.element as z.ZodType, item))
  if (typeof value !== 'string') return value
  if (kind instanceof z.ZodNumber && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value)
  if (kind instanceof z.ZodBoolean && (value === 'true' || value === 'false')) return value === 'true'
  return value
}

function core(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return core(schema.unwrap() as z.ZodType)
  return schema
}
