import type { z } from 'zod'

/** Reads the settings a room needs from the environment; the only place that does. Bad ones stop the program with their names. */
export function environment<S extends z.ZodObject>(schema: S): z.output<S> {
  const given = Object.fromEntries(Object.keys(schema.shape).flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Settings are wrong or missing: ${problems.join('; ')}`)
}
