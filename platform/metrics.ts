import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** Counters of one program, read at /metrics. Labels are names of operations, jobs and pages, never personal data. */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    requests: new Counter({ name: 'caunoi_requests_total', help: 'HTTP requests by route and status', labelNames: ['route', 'status'], registers }),
    seconds: new Histogram({
      name: 'caunoi_request_seconds',
      help: 'Seconds per HTTP request by route',
      labelNames: ['route'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
      registers,
    }),
    jobs: new Counter({ name: 'caunoi_jobs_total', help: 'Jobs by task and outcome', labelNames: ['task', 'outcome'], registers }),
    waiting: new Gauge({ name: 'caunoi_pool_waiting', help: 'Requests waiting for a database connection', registers }),
  }
}
