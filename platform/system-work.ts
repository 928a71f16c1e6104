import type { Commune } from './context.ts'
import { execute } from './execute.ts'
import type { Runtime, Work } from './runtime.ts'

/** The program's own hands: operations run as the system, named by what it is doing, in one commune or the one given each time. */
export function systemWork(runtime: Runtime, name: string, commune: Commune | null = null): Work {
  return {
    commune,
    log: runtime.log,
    now: () => runtime.clock.now(),
    random: runtime.random,
    keyring: runtime.keyring,
    files: runtime.files,
    pool: runtime.pool,
    communes: () => allCommunes(runtime),
    execute: (operation, input, inCommune) => {
      const place = inCommune ?? commune
      if (!place) throw new Error(`${operation.name} needs a commune, and ${name} has none`)
      return execute(runtime, operation, input, { commune: place, actor: { kind: 'system', name }, requestId: runtime.random.uuid() })
    },
  }
}

/** Every commune of the installation, through the one door that may list them. */
export async function allCommunes(runtime: Pick<Runtime, 'pool'>): Promise<Commune[]> {
  const { rows } = await runtime.pool.query<Commune>('select id, slug, name, kind from all_communes()')
  return rows
}
