import { z } from 'zod'
import type { Commune } from '#platform/context'
import { execute } from '#platform/execute'
import type { Runtime } from '#platform/runtime'
import { editSettings } from './edit-settings.ts'

/** What a commune is founded with: a short name for addresses, hosts without scheme or port. */
export const foundation = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: z.string().trim().min(3).max(100),
  kind: z.enum(['live', 'demo', 'practice']),
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1),
  unitCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
})
type Foundation = z.input<typeof foundation>

/**
 * Brings a commune into being with its settings row, or answers the one that has the slug already (`isNew` false, unchanged).
 * No operation: before it there is no commune whose transaction could hold it. The first act on the new audit chain is the settings'.
 */
export async function foundCommune(runtime: Runtime, given: Foundation): Promise<{ commune: Commune; isNew: boolean }> {
  const { slug, name, kind, hosts, unitCode } = foundation.parse(given)
  const { rows } = await runtime.pool.query<Commune & { is_new: boolean }>('select * from found_commune($1, $2, $3, $4)', [slug, name, kind, hosts])
  const [row] = rows
  if (!row) throw new Error(`The commune ${slug} could neither be made nor found`)
  const { is_new: isNew, ...commune } = row
  if (isNew)
    await execute(runtime, editSettings, { unitCode }, { commune, actor: { kind: 'system', name: 'communes.found-commune' }, requestId: runtime.random.uuid() })
  return { commune, isNew }
}
