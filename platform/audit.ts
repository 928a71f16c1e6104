import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from './access.ts'
import type { Context } from './context.ts'
import type { AnyOperation } from './operation.ts'

const LONGEST_KEPT = 120

/** Puts an act on the commune's chain: who, when, what, on what, why; personal fields masked. */
export async function recordAct(ctx: Context, operation: AnyOperation, input: unknown, output: unknown): Promise<void> {
  const { kind, id, name } = whoOf(ctx.actor)
  const subject = operation.subject?.(input, output) ?? ''
  const why = reasonIn(input)
  const kept = JSON.stringify(masked(operation.input, input) ?? {})
  await sql`select audit_append(${ctx.now}, ${kind}, ${id}, ${name}, ${operation.name}, ${subject}, ${why}, ${kept}::jsonb)`.execute(ctx.db)
}

/** The actor as the trail names it. */
export function whoOf(actor: Actor): { kind: string; id: number | null; name: string } {
  if (actor.kind === 'anyone') return { kind: 'anyone', id: null, name: '' }
  if (actor.kind === 'system') return { kind: 'system', id: null, name: actor.name }
  return { kind: actor.kind, id: actor.kind === 'staff' ? actor.accountId : actor.residentId, name: actor.name }
}

function reasonIn(input: unknown): string | null {
  const reason = input !== null && typeof input === 'object' && 'reason' in input ? input.reason : null
  return typeof reason === 'string' ? reason : null
}

/** The value as the trail may keep it: fields marked personal become `***`, long texts their length. */
export function masked(schema: z.ZodType, value: unknown): unknown {
  if (z.globalRegistry.get(schema)?.['personal']) return '***'
  const inner = unwrapped(schema)
  if (inner !== schema) return masked(inner, value)
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => masked(schema.element as z.ZodType, item))
  if (schema instanceof z.ZodObject && value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked((schema.shape as Record<string, z.ZodType>)[key] ?? z.unknown(), item)]))
  if (typeof value === 'string' && value.length > LONGEST_KEPT) return `(${value.length} characters)`
  if (Buffer.isBuffer(value)) return `(${value.length} bytes)`
  return value
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType
  return schema
}
