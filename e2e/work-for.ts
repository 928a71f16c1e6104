import { execute } from '../platform/execute.ts'
import type { Work } from '../platform/runtime.ts'
import { allCommunes } from '../platform/system-work.ts'
import type { World } from '../platform/testing.ts'

/** What a job of the world's first commune would be given, for calling a job's work by hand. */
export function workFor(house: World): Work {
  const { runtime, commune } = house
  return {
    commune,
    log: runtime.log,
    now: () => runtime.clock.now(),
    random: runtime.random,
    keyring: runtime.keyring,
    files: runtime.files,
    pool: runtime.pool,
    communes: () => allCommunes(runtime),
    execute: (operation, input, inCommune) =>
      execute(runtime, operation, input, { commune: inCommune ?? commune, actor: { kind: 'system', name: 'test' }, requestId: 'test' }),
  }
}
