/** The part of autocannon's interface the benches use; the package brings no types of its own. */
declare module 'autocannon' {
  type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string }
  type Options = {
    url: string
    connections: number
    duration: number
    overallRate?: number
    headers?: Record<string, string>
    requests?: { method: string; setupRequest(request: Request): Request }[]
  }
  type Result = {
    requests: { total: number }
    latency: { p50: number; p99: number }
    throughput: { total: number }
    duration: number
    errors: number
    non2xx: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
