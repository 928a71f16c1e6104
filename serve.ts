import { join } from 'node:path'
import { listenForAnnouncements } from '#platform/announcements'
import { buildHttp } from '#platform/http'
import { startWorker } from '#platform/jobs'
import { liveEndpoint } from '#platform/live'
import { createMetrics } from '#platform/metrics'
import { channelsOf, type SimulatorAddresses } from './channels/channels.ts'
import { openHouse, type Opened, projectDir, runtimeOf } from './program.ts'
import { seedFirst } from './seeds/seed.ts'
import { welcome } from './seeds/welcome.ts'
import { startSimulators } from './simulators/beside.ts'
import { manifestOf } from './web/manifest.ts'
import { ownFiles } from './web/own-files.ts'
import { siteOf } from './web/sitemap.ts'

type Running = { stop(): Promise<void> }

/** The whole program: simulators where no real app is configured, the demo at the first start, HTTP and jobs. */
export async function serveAndWork(): Promise<Running> {
  const opened = await openHouse('serve', 'own')
  const simulators = opened.settings.withSimulators ? await startSimulators(opened.settings) : null
  const running = await runHttp(opened, simulators?.addresses, { withWorker: true })
  await seedFirst(opened, running.runtime, simulators?.addresses)
  console.log(welcome(opened.settings, running.address, simulators?.addresses))
  return inOrder([running, ...(simulators ? [simulators] : []), opened])
}

/** HTTP alone; `work` runs beside it or elsewhere. */
export async function serve(): Promise<Running> {
  const opened = await openHouse('serve', 'own')
  const running = await runHttp(opened, undefined, { withWorker: false })
  console.log(welcome(opened.settings, running.address, undefined))
  return inOrder([running, opened])
}

/** Jobs alone, beside a program that serves. */
export async function work(): Promise<Running> {
  const opened = await openHouse('work', 'join')
  const runtime = await runtimeOf(opened, { channels: channelsOf() })
  const worker = await startWorker(runtime, opened.urls.owner)
  return inOrder([worker, { stop: () => runtime.pool.end() }, opened])
}

async function runHttp(opened: Opened, simulators: SimulatorAddresses | undefined, { withWorker }: { withWorker: boolean }) {
  const { settings, log, urls } = opened
  const announcements = listenForAnnouncements(urls.app, log)
  const live = liveEndpoint('/office/live', announcements, { name: 'today.list-today', may: 'granted' })
  const runtime = await runtimeOf(opened, { channels: channelsOf(simulators), endpoints: [live, ...ownFiles(manifestOf)] })
  const metrics = createMetrics()
  const app = await buildHttp({ runtime, site: siteOf(join(projectDir, 'dist')), metrics, ...(settings.TRUST_PROXY ? { trustProxy: settings.TRUST_PROXY } : {}) })
  const address = await app.listen({ port: settings.PORT, host: settings.HOST })
  const worker = withWorker ? await startWorker(runtime, urls.owner, { metrics }) : null
  const stop = () => inOrder([{ stop: () => app.close() }, ...(worker ? [worker] : []), announcements, { stop: () => runtime.pool.end() }]).stop()
  return { runtime, address, stop }
}

function inOrder(parts: readonly Running[]): Running {
  return {
    stop: async () => {
      for (const part of parts) await part.stop()
    },
  }
}
