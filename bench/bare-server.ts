import { readFileSync } from 'node:fs'
import Fastify from 'fastify'

// The yardstick of B2, a program of its own: Fastify with nothing but one route that answers the bytes of a file.
const [port = '0', file = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const app = Fastify({ logger: false })
app.get('/*', async (_request, reply) => reply.type('text/html; charset=utf-8').send(bytes))
await app.listen({ port: Number(port), host: 'localhost' })
