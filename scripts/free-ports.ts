import { createServer } from 'node:net'

const LOWEST = 20_000
const MOST = 40_000
const APART = 8

/**
 * So many neighbouring ports (at most eight) that are all free now; the first of them. Programs side by side look in places of their
 * own, since one listens only seconds after its ports were found free.
 */
export async function freePorts(count: number): Promise<number> {
  for (let tries = 0; tries < MOST / APART; tries += 1) {
    const port = LOWEST + (((process.pid + tries * 997) * APART) % MOST)
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(port + index)))
    if (free.every(Boolean)) return port
  }
  throw new Error(`No ${count} neighbouring ports are free`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })
}
