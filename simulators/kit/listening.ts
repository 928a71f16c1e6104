import type { FastifyInstance } from 'fastify'

/** Lets a program refuse connections for a while, as a provider does whose front door is down. */
export interface Listening {
  url: string
  /** Stops listening: new connections get ECONNREFUSED, open ones are ended. */
  refuse(): Promise<void>
  /** Listens again on the same port. */
  resume(): Promise<void>
  close(): Promise<void>
}

export async function listen(app: FastifyInstance, port: number, host: string): Promise<Listening> {
  await app.listen({ port, host })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  let isListening = true
  const stop = () =>
    new Promise<void>((resolve) => {
      app.server.close(() => resolve())
      app.server.closeAllConnections()
    })
  const resume = async () => {
    if (isListening) return
    await new Promise<void>((resolve, reject) => {
      app.server.once('error', reject)
      app.server.listen({ port: address.port, host }, resolve)
    })
    isListening = true
  }
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${address.port}`,
    async refuse() {
      if (!isListening) return
      isListening = false
      await stop()
    },
    resume,
    async close() {
      app.server.closeAllConnections()
      await app.close()
    },
  }
}
