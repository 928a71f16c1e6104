import { readFileSync } from 'node:fs'
import Fastify from 'fastify'

// The yardstick of B2, a program of its own: Fastify with nothing but one route for each page, answering the bytes a file holds of it.
const [port = '0', file = ''] = process.argv.slice(2)
const pages: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
const app = Fastify({ logger: false })
for (const [path, html] of Object.entries(pages)) {
  const bytes = Buffer.from(html)
  app.get(path, async (_request, reply) => reply.type('text/html; charset=utf-8').send(bytes))
}
await app.listen({ port: Number(port), host: 'localhost' })
