import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { listenForAnnouncements } from '#platform/announcements'
import { buildHttp } from '#platform/http'
import { startWorker } from '#platform/jobs'
import { liveEndpoint } from '#platform/live'
import { createMetrics } from '#platform/metrics'
import type { Runtime } from '#platform/runtime'
import { allCommunes, systemWork } from '#platform/system-work'
import { searchProcedures } from '#procedures'
import { channelsOf, identityProviderOf } from './channels/channels.ts'
import { type Opened, openHouse, projectDir, runtimeOf } from './program.ts'
import { refreshCatalogue, seedDemo } from './seeds/seed.ts'
import { simulatedAt } from './seeds/simulated.ts'
import { welcome } from './seeds/welcome.ts'
import { type Simulated, startSimulators } from './simulators/beside.ts'
import { manifestOf } from './web/manifest.ts'
import { ownFiles } from './web/own-files.ts'
import { siteOf } from './web/sitemap.ts'

type Running = { stop(): Promise<void> }

/** The whole program: simulators where no real app is configured, the demonstration at the first start, HTTP and jobs. */
export async function serveAndWork(): Promise<Running> {
  const opened = await openHouse('serve', 'own')
  const { settings } = opened
  const simulated = settings.withSimulators ? simulatedAt(settings.PORT) : null
  const simulators = simulated ? await startSimulators({ port: settings.PORT, dataDir: settings.dataDir }, simulated) : null
  const running = await runHttp(opened, simulated, { withWorker: true })
  const accounts = settings.withDemo && simulated ? await seedDemo(running.runtime, simulated) : null
  if (!accounts) await refreshCatalogue(running.runtime)
  await warm(running.runtime)
  console.log(welcome(settings, running.port, simulated, accounts))
  return inOrder([running, ...(simulators ? [simulators] : []), opened])
}

/** HTTP alone; `work` runs beside it or elsewhere. */
export async function serve(): Promise<Running> {
  const opened = await openHouse('serve', 'own')
  const running = await runHttp(opened, null, { withWorker: false })
  await refreshCatalogue(running.runtime)
  await warm(running.runtime)
  console.log(welcome(opened.settings, running.port, null, null))
  return inOrder([running, opened])
}

/** `seed`: the demonstration in an empty house, without serving it. */
export async function seed(): Promise<undefined> {
  const opened = await openHouse('seed', 'own')
  const simulated = simulatedAt(opened.settings.PORT)
  const simulators = await startSimulators({ port: opened.settings.PORT, dataDir: opened.settings.dataDir }, simulated)
  const runtime = await runtimeOf(opened, { channels: channelsOf(simulated) })
  const accounts = await seedDemo(runtime, simulated)
  console.log(welcome(opened.settings, opened.settings.PORT, simulated, accounts))
  await inOrder([{ stop: () => runtime.pool.end() }, simulators, opened]).stop()
}

/** Jobs alone, beside a program that serves. */
export async function work(): Promise<Running> {
  const opened = await openHouse('work', 'join')
  const runtime = await runtimeOf(opened, { channels: channelsOf(null) })
  const worker = await startWorker(runtime, opened.urls.owner)
  return inOrder([worker, { stop: () => runtime.pool.end() }, opened])
}

async function runHttp(opened: Opened, simulated: Simulated | null, { withWorker }: { withWorker: boolean }) {
  const { settings, log, urls } = opened
  const announcements = listenForAnnouncements(urls.app, log)
  const live = liveEndpoint('/office/live', announcements, { name: 'today.list-today', may: 'granted' })
  const runtime = await runtimeOf(opened, {
    channels: channelsOf(simulated),
    identityProvider: identityProviderOf(simulated),
    endpoints: [live, ...ownFiles(manifestOf)],
  })
  const metrics = createMetrics()
  const trust = settings.TRUST_PROXY ? { trustProxy: settings.TRUST_PROXY === 'true' ? true : settings.TRUST_PROXY } : {}
  const app = await buildHttp({ runtime, site: siteOf(join(projectDir, 'dist')), metrics, ...trust })
  await app.listen({ port: settings.PORT, host: settings.HOST })
  const port = (app.server.address() as AddressInfo).port
  const worker = withWorker ? await startWorker(runtime, urls.owner, { metrics }) : null
  const { stop } = inOrder([{ stop: () => app.close() }, ...(worker ? [worker] : []), announcements, { stop: () => runtime.pool.end() }])
  return { runtime, port, stop }
}

/** Builds the search index before the first resident asks. */
async function warm(runtime: Runtime): Promise<void> {
  const [commune] = await allCommunes(runtime)
  if (commune) await systemWork(runtime, 'warm', commune).execute(searchProcedures, { query: 'khai sinh' })
}

function inOrder(parts: readonly Running[]): Running {
  return {
    stop: async () => {
      for (const part of parts) await part.stop()
    },
  }
}
