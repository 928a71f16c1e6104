import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { asRecord } from './json.ts'

const FILES = ['latin-400', 'latin-600', 'vietnamese-400', 'vietnamese-600']
const resolve = createRequire(import.meta.url).resolve

/** Serves the house's letters; pages fall back to the system's when the package is absent. */
export function fontRoutes(app: FastifyInstance): void {
  app.get('/font/:file', async (request, reply) => {
    const file = FILES.find((name) => name === asRecord(request.params)['file'])
    if (!file) return reply.code(404).send('')
    const bytes = await readFile(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${file}-normal.woff2`))
    return reply.type('font/woff2').header('cache-control', 'public, max-age=86400').send(bytes)
  })
}

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'

/** `@font-face` rules for the files above. */
export const fontFaces = FILES.map((file) => {
  const range = file.startsWith('vietnamese') ? `;unicode-range:${VIETNAMESE}` : ''
  return `@font-face{font-family:"Be Vietnam Pro";font-weight:${file.slice(-3)};font-display:swap;src:url(/font/${file}) format("woff2")${range}}`
}).join('\n')
