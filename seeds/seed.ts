import type { Runtime } from '#platform/runtime'
import { allCommunes, systemWork } from '#platform/system-work'
import type { Simulated } from '../simulators/beside.ts'
import { type DemoAccount, seedAccounts } from './accounts.ts'
import { seedCases } from './cases.ts'
import { seedCommunes } from './communes.ts'
import { seedConversations } from './conversations.ts'
import { seedMessaging } from './messaging.ts'
import { seedProcedures } from './procedures.ts'

/** Fills an empty house with the demonstration: communes, staff, the catalogue, channel accounts at the simulators, a few threads, some forty cases. Null when it is not empty. */
export async function seedDemo(runtime: Runtime, simulated: Simulated): Promise<DemoAccount[] | null> {
  if ((await allCommunes(runtime)).length > 0) return null
  const communes = await seedCommunes(runtime)
  const accounts = await seedAccounts(runtime, communes)
  await seedProcedures(systemWork(runtime, 'seed'))
  await seedMessaging(runtime, communes, simulated)
  await seedConversations(runtime, communes)
  await seedCases(runtime, communes)
  return accounts
}

/** After an upgrade: brings the shipped catalogue in; only what differs changes. */
export async function refreshCatalogue(runtime: Runtime): Promise<void> {
  if ((await allCommunes(runtime)).length > 0) await seedProcedures(systemWork(runtime, 'seed'))
}
