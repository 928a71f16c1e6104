import { join } from 'node:path'
import { buildHttp } from '#platform/http'
import { createMetrics } from '#platform/metrics'
import { systemWork } from '#platform/system-work'
import { seedCommunes } from '../seeds/communes.ts'
import { seedProcedures } from '../seeds/procedures.ts'
import { siteOf } from '../web/sitemap.ts'
import { withGround } from './ground.ts'

await withGround({ channels: [] }, async ({ runtime }) => {
  await seedCommunes(runtime)
  await seedProcedures(systemWork(runtime, 'x'))
  const app = await buildHttp({ runtime, site: siteOf(join(import.meta.dirname, '../dist')), metrics: createMetrics(), requestsPerMinute: 1e9 })
  await app.ready()
  const go = () => app.inject({ url: '/thu-tuc/1.001193', headers: { host: 'localhost' } })
  const first = await go()
  console.log(first.statusCode, first.body.length)
  for (let i = 0; i < 300; i++) await go()
  const { Session } = await import('node:inspector/promises')
  const s = new Session()
  s.connect()
  await s.post('Profiler.enable')
  await s.post('Profiler.start')
  const cpu = process.cpuUsage()
  const t = performance.now()
  for (let i = 0; i < 1500; i++) await go()
  const used = process.cpuUsage(cpu)
  console.log('cpu ms/req', (used.user + used.system) / 1000 / 1500, 'wall', (performance.now() - t) / 1500)
  const { profile } = (await s.post('Profiler.stop')) as any
  const self = new Map<string, number>()
  const dt = profile.timeDeltas
  const byId = new Map(profile.nodes.map((n: any) => [n.id, n]))
  profile.samples.forEach((id: number, i: number) => {
    const n: any = byId.get(id)
    const k = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').slice(-3).join('/')}:${n.callFrame.lineNumber}`
    self.set(k, (self.get(k) ?? 0) + dt[i])
  })
  const total = [...self.values()].reduce((a, b) => a + b, 0)
  for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 45)) console.log(((v / total) * 100).toFixed(1), k)
  await app.close()
})
process.exit(0)
